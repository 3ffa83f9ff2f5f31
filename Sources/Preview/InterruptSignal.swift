import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, and the polite request to end (SIGTERM).
///
/// The command is asked to end; where a build holds it up, the process ends all the same, with exit code 0. Output
/// survives that: a build may be killed at any moment.
enum InterruptSignal {
  /// How long the command may take to end: a build's own tasks are not asked to stop half-way.
  private static let grace: TimeInterval = 0.5

  /// One element for the first signal that comes after this call, and then the end.
  ///
  /// A thread of our own waits for it, because a build keeps all the others busy.
  static func signals() -> AsyncStream<Void> {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    _ = interruption
    for number in [SIGINT, SIGTERM] { signal(number) { _ in interruption.ring() } }
    Thread.detachNewThread {
      while interruption.wait(for: nil, within: nil) != .rung {}
      continuation.yield()
      continuation.finish()
      Thread.sleep(forTimeInterval: grace)
      _exit(0)
    }
    return signals
  }
}

/// What the signal handler rings. A handler can reach nothing but constants, and may do little more than write a byte.
private let interruption = Alarm()
