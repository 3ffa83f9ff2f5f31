import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file descriptor, closed once when it goes out of scope.
///
/// POSIX rather than Foundation: making a folder and writing a file takes a tenth of the time.
struct POSIXFile: ~Copyable {
  private let descriptor: CInt
  private let path: String

  deinit { _ = close(descriptor) }

  /// Opens a new file for writing; an existing one is replaced.
  init(creating path: String) throws(EnvironmentFailure) {
    try self.init(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
  }

  /// Opens a file to write at its end, and makes it where it is missing.
  init(appending path: String) throws(EnvironmentFailure) {
    try self.init(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC)
  }

  /// Opens a new file at `path` in an open folder for writing; an existing one is replaced.
  init(creating path: String, in folder: CInt) throws(EnvironmentFailure) {
    try self.init(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, in: folder)
  }

  private init(_ path: String, _ flags: CInt, in folder: CInt = AT_FDCWD) throws(EnvironmentFailure) {
    descriptor = openat(folder, path, flags | O_NOFOLLOW, 0o644)
    self.path = path
    guard descriptor >= 0 else { throw .systemError(path) }
  }

  func write(_ bytes: [UInt8]) throws(EnvironmentFailure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        return posixWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .systemError(path) }
      done += count
    }
  }
}

/// The system call, by a name that `POSIXFile.write` does not hide.
private func posixWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

extension EnvironmentFailure {
  /// What the operating system said of `path` in the call that just failed.
  static func systemError(_ path: String) -> EnvironmentFailure {
    EnvironmentFailure(path, String(cString: strerror(errno)).lowercased())
  }
}
