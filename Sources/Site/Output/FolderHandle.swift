import Bytes
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder, whose files are asked about without walking to it each time. Any task may ask.
final class FolderHandle: Sendable {
  private let descriptor: CInt
  private let path: String

  /// Nil where there is no such folder; Output may be a link to one.
  convenience init?(path: String) { try? self.init(opening: path) }

  init(opening path: String) throws(EnvironmentFailure) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw .systemError(path) }
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// The size of the file at `path` in the folder; nil where there is none, or something else.
  func size(ofFile path: String) throws(EnvironmentFailure) -> Int? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .systemError("\(self.path)/\(path)")
    }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// What the file system says of the file at `path` in the folder; nil where there is none.
  func stamp(of path: String) -> FileStamp? {
    var status = stat()
    return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? FileStamp(status) : nil
  }

  /// Writes a new file at `path` in the folder, and makes the folders that it needs.
  func write(_ bytes: [UInt8], to path: String) throws(EnvironmentFailure) {
    try makeFolders(of: path)
    try POSIXFile(creating: path, in: descriptor).write(bytes)
  }

  /// The innermost folder is tried first: mostly only that one is missing.
  private func makeFolders(of path: String) throws(EnvironmentFailure) {
    guard let folder = OutputPath.parent(of: path), !makeFolder(folder) else { return }
    guard errno == ENOENT else { throw .systemError("\(self.path)/\(folder)") }
    try makeFolders(of: folder)
    guard makeFolder(folder) else { throw .systemError("\(self.path)/\(folder)") }
  }

  /// Whether the folder is there now; `errno` says why not.
  private func makeFolder(_ path: String) -> Bool { mkdirat(descriptor, path, 0o755) == 0 || errno == EEXIST }
}
