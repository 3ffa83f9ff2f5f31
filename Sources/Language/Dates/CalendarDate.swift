internal import Bytes

/// A day of the Gregorian calendar, by integer arithmetic alone.
///
/// The conversions are Howard Hinnant's "chrono-compatible low-level date algorithms".
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nil unless the day exists: there is no 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.init(unchecked: (year, month, day))
  }

  private init(unchecked date: (year: Int, month: Int, day: Int)) { (year, month, day) = date }

  package static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate {
  /// Days since 1 January 1970.
  package var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      unchecked: (
        yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
      ))
  }

  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 numbers them.
  package var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2025-11-29`.
  package var description: String {
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      for (place, digit) in [year / 1000, year / 100, year / 10, year].enumerated() { write(digit, at: place, bytes) }
      for (place, digit) in [month / 10, month].enumerated() { write(digit, at: place + 5, bytes) }
      for (place, digit) in [day / 10, day].enumerated() { write(digit, at: place + 8, bytes) }
      for place in [4, 7] { bytes.initializeElement(at: place, to: UInt8(ascii: "-")) }
      return 10
    }
  }

  private func write(_ digit: Int, at place: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>) {
    bytes.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(digit % 10))
  }

  /// Reads `2025-11-29`, and nothing else.
  package init?(_ text: some StringProtocol) {
    let date = text.utf8.withContiguousStorageIfAvailable { CalendarDate(digits: $0) }
    guard let date = date ?? Array(text.utf8).withUnsafeBufferPointer({ CalendarDate(digits: $0) }) else { return nil }
    self = date
  }

  private init?(digits bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit.isASCIIDigit else { return nil }
      number = number * 10 + Int(digit & 15)
    }
    return number
  }
}
