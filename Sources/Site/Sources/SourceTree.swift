import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of a site's folder.
struct SourceTree: Sendable {
  /// The folder that holds Content and Templates.
  let root: String

  /// Paths below `folder`, relative to the root, in byte order. Names that start with a dot or end with `~` are left
  /// out; a folder that is not there has no files.
  /// Symbolic links are not followed, so that no file outside of the site is read; each is warned of.
  func files(under folder: String) throws(EnvironmentFailure) -> (paths: [String], diagnostics: [Diagnostic]) {
    var found: [String] = []
    var diagnostics: [Diagnostic] = []
    var folders = [folder]
    while let next = folders.popLast() {
      let path = "\(root)/\(next)"
      guard try FileTree.kind(of: path) == .folder else { continue }
      for (name, kind) in try FileTree.entries(in: path) where !name.hasPrefix(".") && !name.hasSuffix("~") {
        let child = "\(next)/\(name)"
        switch try kind == .unknown ? self.kind(of: child) : kind {
        case .folder: folders.append(child)
        case .file: found.append(child)
        case .unknown: break
        case .other:
          diagnostics.append(
            .warning(
              "not-a-file", "left out: neither a file nor a folder", at: Location(path: child),
              help: "symbolic links are not followed; put the file itself here"))
        }
      }
    }
    return (found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, diagnostics)
  }

  /// Files and folders below `folder` whose name starts with a dot, in byte order. What lies in them is not listed.
  func hidden(under folder: String) throws(EnvironmentFailure) -> [String] {
    var found: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      guard try FileTree.kind(of: "\(root)/\(next)") == .folder else { continue }
      for (name, kind) in try FileTree.entries(in: "\(root)/\(next)") {
        let child = "\(next)/\(name)"
        if name.hasPrefix(".") {
          found.append(child)
        } else if kind == .folder || kind == .unknown {
          folders.append(child)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func kind(of path: String) throws(EnvironmentFailure) -> FileTree.EntryKind {
    switch try FileTree.kind(of: "\(root)/\(path)") {
    case .folder: .folder
    case .file: .file
    case .missing: .unknown
    case .other: .other
    }
  }

  func exists(_ path: String) throws(EnvironmentFailure) -> Bool {
    try FileTree.kind(of: "\(root)/\(path)") != .missing
  }

  /// The bytes of a file, or an error at its path: an unreadable file is the author's to mend, not the machine's.
  func read(_ path: String) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let descriptor = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return ([], [unreadable(path)]) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return ([], [unreadable(path)]) }
    let size = Int(status.st_size)
    var count = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while count < size {
        let done = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if done < 0, errno == EINTR { continue }
        if done <= 0 {
          failed = done < 0
          break
        }
        count += done
      }
      initialized = count
    }
    return failed ? ([], [unreadable(path)]) : (bytes, [])
  }

  private func unreadable(_ path: String) -> Diagnostic {
    .error("unreadable", "cannot be read: \(String(cString: strerror(errno)))", at: Location(path: path))
  }
}

private func systemRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
