import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What publishing asks of a file system. Links inside a site are never followed; every failure names its path.
enum Disk {
  enum Kind: Equatable { case missing, folder, file, link, other }

  static func kind(of path: String) throws(EnvironmentFailure) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw .system(path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func read(_ path: String) throws(EnvironmentFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system(path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes a new file that everyone may read; one that is there already is replaced, never written into, since it
  /// may be the same file as one in an older release.
  static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentFailure) {
    try remove(file: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(path) }
    var done = 0
    var failure: EnvironmentFailure?
    while done < bytes.count, failure == nil {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0 && errno == EINTR { continue }
      if count > 0 { done += count } else { failure = .system(path) }
    }
    if close(descriptor) != 0 { failure = failure ?? .system(path) }
    if let failure { throw failure }
  }

  /// Makes the folder at `path` and those above it, where they are missing.
  static func makeFolders(_ path: String) throws(EnvironmentFailure) {
    guard mkdir(path, 0o755) != 0 else { return }
    if errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
      throw .system(path)
    }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system(path) }
  }

  static func link(_ existing: String, as path: String) throws(EnvironmentFailure) {
    guard systemLink(existing, path) == 0 else { throw .system(path) }
  }

  static func makeLink(_ path: String, to destination: String) throws(EnvironmentFailure) {
    guard symlink(destination, path) == 0 else { throw .system(path) }
  }

  /// Where a symbolic link leads, as written in it; nil where `path` is no link.
  static func linkDestination(_ path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let count = readlink(path, start, buffer.count)
      guard count > 0 else { return nil }
      return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }
  }

  /// The path without links and `..`; as it is where it does not exist.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Replaces what is at `path` at one instant.
  static func rename(_ from: String, to path: String) throws(EnvironmentFailure) {
    guard systemRename(from, path) == 0 else { throw .system(path) }
  }

  static func remove(file path: String) throws(EnvironmentFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .system(path) }
  }

  /// Removes a folder with all that is in it.
  static func remove(folder path: String) throws(EnvironmentFailure) {
    for name in try names(in: path) {
      let inner = "\(path)/\(name)"
      if try kind(of: inner) == .folder { try remove(folder: inner) } else { try remove(file: inner) }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw .system(path) }
  }

  /// The names in a folder, sorted; none where it is missing.
  static func names(in path: String) throws(EnvironmentFailure) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .system(path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Every file below `folder` as a path relative to it, in order; links only where they are asked for.
  static func files(below folder: String, andLinks: Bool = false) throws(EnvironmentFailure) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let prefix = waiting.popLast() {
      for name in try names(in: "\(folder)/\(prefix)") {
        let path = prefix + name
        switch try kind(of: "\(folder)/\(path)") {
        case .folder: waiting.append(path + "/")
        case .file: found.append(path)
        case .link: if andLinks { found.append(path) }
        case .missing, .other: break
        }
      }
    }
    return found.sorted()
  }
}

extension EnvironmentFailure {
  /// What the operating system said of `path` in the call that just failed.
  static func system(_ path: String) -> EnvironmentFailure {
    EnvironmentFailure(path, String(cString: strerror(errno)).lowercased())
  }
}

// The system calls, by names that `Disk`'s own do not hide.
private func systemRead(_ descriptor: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
private func systemLink(_ existing: String, _ path: String) -> CInt { link(existing, path) }
private func systemRename(_ from: String, _ path: String) -> CInt { rename(from, path) }
