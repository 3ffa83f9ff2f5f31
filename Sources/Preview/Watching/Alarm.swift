#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Wakes a thread that waits in `poll`: a pipe that becomes readable once and stays so.
final class Alarm: Sendable {
  private let readEnd: CInt
  private let writeEnd: CInt

  /// Without descriptors left the alarm is silent for ever, and its waits end by their limits.
  init() {
    var ends: [CInt] = [-1, -1]
    _ = pipe(&ends)
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func ring() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  var hasRung: Bool { wait(for: nil, within: .zero) == .rung }

  enum Waking {
    case ready
    case rung
    case timeout
  }

  /// Waits until `descriptor` can be read, the alarm rings, or `limit` is over.
  func wait(for descriptor: CInt?, within limit: Duration?) -> Waking {
    var waits = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)]
    if let descriptor { waits.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    let count = poll(&waits, nfds_t(waits.count), Self.milliseconds(limit))
    if waits[0].revents != 0 { return .rung }
    return count > 0 ? .ready : .timeout
  }

  /// Rounded up, so that waiting for the rest of a time does not spin.
  private static func milliseconds(_ limit: Duration?) -> CInt {
    guard let limit else { return -1 }
    let (seconds, attoseconds) = limit.components
    return CInt(clamping: max(0, seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
