import Bytes
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
      for (name, kind) in try FileTree.entries(in: path) where !isHidden(name) {
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
    return (found.sorted(by: precedesInBytes), diagnostics)
  }

  /// Whether `files` would name the file at `path`, were it there.
  func lists(_ path: String) -> Bool { !path.split(separator: "/").contains { isHidden(String($0)) } }

  /// The order of `files`.
  static func precedes(_ left: String, _ right: String) -> Bool { precedesInBytes(left, right) }

  private func isHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.utf8.last == UInt8(ascii: "~")
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
    return found.sorted(by: precedesInBytes)
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
  ///
  /// `seen` is the size that it had a moment ago: the system is asked again only where there turns out to be more.
  func read(_ path: String, size seen: Int? = nil) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let descriptor = open("\(root)/\(path)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return ([], [unreadable(path)]) }
    defer { close(descriptor) }
    guard let size = seen ?? self.size(of: descriptor) else { return ([], [unreadable(path)]) }
    let most = seen == nil ? size : size + 1
    var (count, failed) = (0, false)
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, initialized in
      while count < most {
        let done = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, most - count)
        if done < 0, errno == EINTR { continue }
        failed = done < 0
        count += max(0, done)
        if done <= 0 || count == size { break }
      }
      initialized = count
    }
    if failed { return ([], [unreadable(path)]) }
    return bytes.count > size ? read(path) : (bytes, [])
  }

  private func size(of descriptor: CInt) -> Int? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
  }

  /// A file that was read before, whose bytes are read again when they are asked for; there are none where they are
  /// other bytes than those with this `ContentHash`.
  func file(_ path: String, size: Int, hash: UInt64) -> SourceFile {
    SourceFile(path: path, size: size) {
      let bytes = read(path).bytes
      return ContentHash.of(bytes) == hash ? bytes : []
    }
  }

  private func unreadable(_ path: String) -> Diagnostic {
    .error("unreadable", "cannot be read: \(String(cString: strerror(errno)))", at: Location(path: path))
  }
}

/// As `lexicographicallyPrecedes` of their UTF-8, many bytes at a step.
private func precedesInBytes(_ left: String, _ right: String) -> Bool {
  let order = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right -> Bool in
      guard let a = left.baseAddress, let b = right.baseAddress else { return left.count < right.count }
      let order = memcmp(a, b, min(left.count, right.count))
      return order != 0 ? order < 0 : left.count < right.count
    }
  }
  return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}

private func systemRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
