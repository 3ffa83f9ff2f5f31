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
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    if descriptor < 0 { return nil }
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
}
