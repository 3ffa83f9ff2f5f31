import Dispatch
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
/// The command is asked to end; where a build holds it up for longer than the grace, the process ends all the same.
/// Output survives that: a build may be killed at any moment.
enum InterruptSignal {
  /// Waits for the first signal. A second one, or `grace` without an end, stops the process with exit code 0.
  static func wait(grace: TimeInterval = 0.6) async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let queue = DispatchQueue(label: "bulletin.signals", qos: .userInteractive)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if case .terminated = continuation.yield() { _exit(0) }
        Thread.detachNewThread {
          Thread.sleep(forTimeInterval: grace)
          _exit(0)
        }
      }
      source.resume()
      return source
    }
    for await _ in signals { break }
    continuation.finish()
    withExtendedLifetime(sources) {}
  }
}
