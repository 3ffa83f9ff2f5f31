import Articles
import Language

/// Writes dates without the cost of a formatter; names are English.
enum DateFormat {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// What the filter `date` writes unless it is told otherwise: `29 November 2025`.
  static let usual = Array("%-d %B %Y".utf8)

  /// As exactly as the date is known.
  static func label(_ date: PartialDate) -> String {
    let start = date.start
    switch date.precision {
    case .day: return "\(start.day) \(months[start.month - 1]) \(start.year)"
    case .week: return "Week of \(start.day) \(months[start.month - 1]) \(start.year)"
    case .month: return "\(months[start.month - 1]) \(start.year)"
    case .quarter: return "Quarter \((start.month + 2) / 3) of \(start.year)"
    case .year: return "\(start.year)"
    }
  }

  /// `2025-11-29T00:00:00-05:00`
  static func rfc3339(_ date: PublicationDate) -> [UInt8] {
    let (day, seconds) = local(date)
    var text: [UInt8] = []
    text.reserveCapacity(25)
    text.appendISO(day)
    text.append(UInt8(ascii: "T"))
    text.appendClock(seconds)
    appendOffset(date.offset, colon: ":", utc: "Z", to: &text)
    return text
  }

  /// `Sat, 29 Nov 2025 00:00:00 -0500`
  static func rfc822(_ date: PublicationDate) -> [UInt8] {
    let (day, seconds) = local(date)
    var text: [UInt8] = []
    text.reserveCapacity(31)
    append(day, Array("%a, %d %b %Y ".utf8), to: &text)
    text.appendClock(seconds)
    text.append(0x20)
    appendOffset(date.offset, colon: "", utc: "+0000", to: &text)
    return text
  }

  private static func local(_ date: PublicationDate) -> (day: CalendarDate, seconds: Int) {
    let local = date.instant + date.offset
    let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
    return (CalendarDate(dayNumber: days), local - days * 86_400)
  }

  private static func appendOffset(_ seconds: Int, colon: String, utc: String, to text: inout [UInt8]) {
    if seconds == 0 { return text.append(contentsOf: utc.utf8) }
    let minutes = abs(seconds) / 60
    text.append(UInt8(ascii: seconds < 0 ? "-" : "+"))
    text.appendTwoDigits(minutes / 60)
    text.append(contentsOf: colon.utf8)
    text.appendTwoDigits(minutes % 60)
  }

  /// Appends a day by strftime's letters: `%Y %y %m %d %e %j %B %b %A %a %u %F %%`; `-` after the percent sign leaves
  /// out padding. Gives where a letter stands that it does not know.
  @discardableResult
  static func append(_ day: CalendarDate, _ format: [UInt8], to text: inout [UInt8]) -> Int? {
    var index = 0
    while index < format.count {
      let byte = format[index]
      index += 1
      guard byte == UInt8(ascii: "%") else {
        text.append(byte)
        continue
      }
      let isBare = index < format.count && format[index] == UInt8(ascii: "-")
      if isBare { index += 1 }
      guard index < format.count, append(format[index], of: day, isBare: isBare, to: &text) else { return index }
      index += 1
    }
    return nil
  }

  private static func append(_ letter: UInt8, of day: CalendarDate, isBare: Bool, to text: inout [UInt8]) -> Bool {
    switch Unicode.Scalar(letter) {
    case "Y": text.appendNumber(day.year, digits: 1)
    case "y": text.appendNumber(day.year % 100, digits: isBare ? 1 : 2)
    case "m": text.appendNumber(day.month, digits: isBare ? 1 : 2)
    case "d": text.appendNumber(day.day, digits: isBare ? 1 : 2)
    case "e":
      if !isBare, day.day < 10 { text.append(0x20) }
      text.appendNumber(day.day, digits: 1)
    case "j":
      let january = CalendarDate(year: day.year, month: 1, day: 1)?.dayNumber ?? day.dayNumber
      text.appendNumber(day.dayNumber - january + 1, digits: isBare ? 1 : 3)
    case "B": text.append(contentsOf: months[day.month - 1].utf8)
    case "b", "h": text.append(contentsOf: months[day.month - 1].utf8.prefix(3))
    case "A": text.append(contentsOf: weekdays[day.weekday - 1].utf8)
    case "a": text.append(contentsOf: weekdays[day.weekday - 1].utf8.prefix(3))
    case "u": text.appendNumber(day.weekday, digits: 1)
    case "F": text.appendISO(day)
    case "%": text.append(letter)
    default: return false
    }
    return true
  }
}

extension [UInt8] {
  /// `2025-11-29`
  fileprivate mutating func appendISO(_ day: CalendarDate) {
    appendNumber(day.year, digits: 4)
    append(UInt8(ascii: "-"))
    appendTwoDigits(day.month)
    append(UInt8(ascii: "-"))
    appendTwoDigits(day.day)
  }

  /// `17:05:00`
  fileprivate mutating func appendClock(_ seconds: Int) {
    appendTwoDigits(seconds / 3600)
    append(UInt8(ascii: ":"))
    appendTwoDigits(seconds / 60 % 60)
    append(UInt8(ascii: ":"))
    appendTwoDigits(seconds % 60)
  }

  fileprivate mutating func appendTwoDigits(_ number: Int) { appendNumber(number, digits: 2) }

  /// A number that is not negative, with zeros before it up to so many digits.
  fileprivate mutating func appendNumber(_ number: Int, digits: Int) {
    if number >= 10 || digits > 1 { appendNumber(number / 10, digits: digits - 1) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
