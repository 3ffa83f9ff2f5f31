import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, and the polite request to end (SIGTERM), from the moment it is made.
///
/// The command is asked to end; where a build holds it up for longer than the grace, the process ends all the same.
/// Output survives that: a build may be killed at any moment.
struct InterruptSignal {
  /// One element for the first signal, and then the end.
  let signals: AsyncStream<Void>
  /// They deliver as long as this value lives.
  private let sources: [any DispatchSourceSignal]

  /// After the first signal the process has `grace` seconds to end; then, or at a second one, it exits with code 0.
  init(grace: TimeInterval = 0.6) {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let queue = DispatchQueue(label: "bulletin.signals", qos: .userInteractive)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if case .terminated = continuation.yield() { _exit(0) }
        continuation.finish()
        Thread.detachNewThread {
          Thread.sleep(forTimeInterval: grace)
          _exit(0)
        }
      }
      source.resume()
      return source
    }
    self.signals = signals
    self.sources = sources
  }
}
