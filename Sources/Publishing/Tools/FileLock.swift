import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock on a file that ends with this value, or with this process if it is killed.
struct FileLock: ~Copyable {
  private let descriptor: CInt

  /// Takes the lock, and makes its file where that is missing; `busy` is thrown where another process holds it.
  ///
  /// Shared locks go together, and keep out only one that is not shared.
  init(_ path: String, isShared: Bool = false, busy: EnvironmentFailure) throws(EnvironmentFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(path) }
    guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 else { return }
    throw errno == EWOULDBLOCK ? busy : .system(path)
  }

  /// Unlocks first: a program that is just being started has the descriptor too, until it runs.
  deinit {
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }
}
