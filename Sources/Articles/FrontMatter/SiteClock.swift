import Bytes
import Foundation
package import Language

/// The site's time zone: which day an instant belongs to, and when a day starts.
package struct SiteClock: Sendable {
  private let zone: TimeZone

  /// Nil where no such zone is known.
  package init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  package static let utc = SiteClock(zone: .gmt)
  private init(zone: TimeZone) { self.zone = zone }

  /// Seconds from UTC at an instant in seconds since 1970.
  package func offset(at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
  }

  /// The day that an instant is in.
  package func day(at instant: Int) -> CalendarDate {
    CalendarDate(dayNumber: floorDivide(instant + offset(at: instant), 86_400))
  }

  /// The first instant of a day.
  package func start(of day: CalendarDate) -> PublicationDate {
    let midnight = day.dayNumber * 86_400
    let guess = offset(at: midnight)
    let offset = offset(at: midnight - guess)
    return PublicationDate(day: day, instant: midnight - offset, offset: offset, hasTime: false)
  }

  /// Reads `2025-11-29`, or a day with a time as ISO 8601 and YAML write it; without an offset it is the site's time.
  package func date(_ text: String) -> PublicationDate? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    if bytes.count == 10 { return start(of: day) }
    guard let time = ClockTime(bytes[10...]) else { return nil }
    let local = day.dayNumber * 86_400 + time.seconds
    let given = time.offset ?? offset(at: local - offset(at: local))
    let instant = local - given
    let siteOffset = offset(at: instant)
    let siteDay = CalendarDate(dayNumber: floorDivide(instant + siteOffset, 86_400))
    return PublicationDate(day: siteDay, instant: instant, offset: siteOffset, hasTime: true)
  }
}

private func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }

/// `T16:30:00-05:00` and its like.
private struct ClockTime {
  var seconds: Int
  var offset: Int?

  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t") || rest.first == 0x20 else { return nil }
    rest = rest.drop { !$0.isASCIIDigit }
    guard let hour = Self.number(&rest, below: 24), Self.skip(":", &rest), let minute = Self.number(&rest, below: 60)
    else { return nil }
    var second = 0
    if Self.skip(":", &rest) {
      guard let value = Self.number(&rest, below: 61) else { return nil }
      second = min(value, 59)
      if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { $0.isASCIIDigit } }
    }
    seconds = hour * 3600 + minute * 60 + second
    rest = rest.drop { $0 == 0x20 }
    if rest.isEmpty { return }
    if rest.count == 1, rest.first == UInt8(ascii: "Z") || rest.first == UInt8(ascii: "z") {
      offset = 0
      return
    }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    rest = rest.dropFirst()
    guard let hours = Self.number(&rest, below: 15) else { return nil }
    _ = Self.skip(":", &rest)
    let minutes = rest.isEmpty ? 0 : Self.number(&rest, below: 60)
    guard let minutes, rest.isEmpty else { return nil }
    offset = (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, below limit: Int) -> Int? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard value < limit else { return nil }
    rest = rest.dropFirst(2)
    return value
  }

  private static func skip(_ mark: Character, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first == mark.asciiValue else { return false }
    rest = rest.dropFirst()
    return true
  }
}
