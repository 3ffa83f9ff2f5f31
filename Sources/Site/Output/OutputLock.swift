import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write into Output and into what is kept beside it: one build at a time has it.
final class OutputLock: Sendable {
  let descriptor: CInt

  /// `records` is the folder of Bulletin's own records in Output; it must be there.
  init(_ records: String, of root: String) throws(EnvironmentFailure) {
    let path = "\(records)/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .systemError(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw .systemError(path) }
      throw EnvironmentFailure(root, "another build is writing here; wait for it to end")
    }
  }

  /// Closing is not enough: a program that is just being started holds the descriptor too, until it is under way.
  deinit {
    guard descriptor >= 0 else { return }
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }
}
