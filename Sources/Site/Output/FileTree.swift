import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few questions and changes that writing a site needs of a file system. Symbolic links are never followed.
enum FileTree {
  enum Kind: Equatable {
    case missing, folder
    case file(size: Int)
    /// A symbolic link, a device, a socket.
    case other
  }

  static func kind(of path: String) throws(EnvironmentFailure) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return .missing }
      if errno == ENOTDIR { return .other }
      throw .systemError(path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(size: Int(status.st_size))
    default: return .other
    }
  }

  /// Makes one folder, unless it is there; true where it is new.
  @discardableResult
  static func makeFolder(_ path: String) throws(EnvironmentFailure) -> Bool {
    if mkdir(path, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw .systemError(path) }
    return false
  }

  /// Moves a file, replacing what is there: readers see the old file or the new one, never a part.
  static func rename(_ from: String, to path: String) throws(EnvironmentFailure) {
    guard systemRename(from, path) == 0 else { throw .systemError(path) }
  }

  static func removeFile(_ path: String) throws(EnvironmentFailure) {
    if unlink(path) != 0, errno != ENOENT { throw .systemError(path) }
  }

  /// Removes a file, or a folder with all that is in it. Links are removed, not followed.
  static func removeTree(_ path: String) throws(EnvironmentFailure) {
    guard try kind(of: path) == .folder else { return try removeFile(path) }
    for name in try names(in: path) { try removeTree("\(path)/\(name)") }
    guard rmdir(path) == 0 else { throw .systemError(path) }
  }

  /// Removes a folder if nothing is in it.
  static func removeFolderIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }

  /// The names in a folder, in no order; none where it is missing.
  static func names(in path: String) throws(EnvironmentFailure) -> [String] { try entries(in: path).map(\.name) }

  /// What a folder says that a name in it is; `unknown` where its file system does not say.
  enum EntryKind { case folder, file, other, unknown }

  /// The names in a folder and what each is, in no order; none where it is missing.
  static func entries(in path: String) throws(EnvironmentFailure) -> [(name: String, kind: EntryKind)] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .systemError(path)
    }
    defer { closedir(folder) }
    var entries: [(name: String, kind: EntryKind)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { entries.append((name, kind(ofEntry: entry.pointee.d_type))) }
    }
    return entries
  }

  private static func kind(ofEntry type: UInt8) -> EntryKind {
    switch Int(type) {
    case Int(DT_DIR): .folder
    case Int(DT_REG): .file
    case Int(DT_UNKNOWN): .unknown
    default: .other
    }
  }

  /// The whole of a small text file.
  static func text(of path: String) throws(EnvironmentFailure) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// The whole of a file.
  static func bytes(of path: String) throws(EnvironmentFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .systemError(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw .systemError(path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Whether the file at `path` holds exactly `bytes`; the caller knows that its size is right.
  static func file(_ path: String, holds bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      var compared = 0
      while compared < bytes.count {
        let count = read(descriptor, buffer.baseAddress, min(buffer.count, bytes.count - compared))
        guard count > 0 else { return false }
        let same = bytes.withUnsafeBytes { known in
          let rest = UnsafeRawBufferPointer(rebasing: known[compared...])
          guard let left = rest.baseAddress, let right = buffer.baseAddress else { return false }
          return memcmp(left, right, count) == 0
        }
        guard same else { return false }
        compared += count
      }
      return true
    }
  }
}

/// The system call, by a name that `FileTree.rename` does not hide.
private func systemRename(_ from: String, _ path: String) -> CInt { rename(from, path) }
