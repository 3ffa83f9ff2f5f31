import Articles
import Language

/// Writes dates without the cost of a formatter; names are English.
enum DateFormat {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

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
  static func rfc3339(_ date: PublicationDate) -> String {
    let (day, seconds) = local(date)
    return "\(day)T\(clock(seconds))\(offset(date.offset, colon: ":", utc: "Z"))"
  }

  /// `Sat, 29 Nov 2025 00:00:00 -0500`
  static func rfc822(_ date: PublicationDate) -> String {
    let (day, seconds) = local(date)
    let name = weekdays[day.weekday - 1].prefix(3)
    return "\(name), \(two(day.day)) \(months[day.month - 1].prefix(3)) \(day.year) \(clock(seconds)) "
      + offset(date.offset, colon: "", utc: "+0000")
  }

  private static func local(_ date: PublicationDate) -> (day: CalendarDate, seconds: Int) {
    let local = date.instant + date.offset
    let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
    return (CalendarDate(dayNumber: days), local - days * 86_400)
  }

  private static func clock(_ seconds: Int) -> String {
    "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private static func offset(_ seconds: Int, colon: String, utc: String) -> String {
    if seconds == 0 { return utc }
    let minutes = abs(seconds) / 60
    return "\(seconds < 0 ? "-" : "+")\(two(minutes / 60))\(colon)\(two(minutes % 60))"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// Formats a day by strftime's letters: `%Y %y %m %d %e %j %B %b %A %a %u %F %%`; `-` after the percent sign leaves
  /// out padding. Nil names the first letter it does not know.
  static func format(_ day: CalendarDate, _ format: String) -> (text: String, unknown: Character?) {
    var text = ""
    var characters = format.makeIterator()
    while let character = characters.next() {
      guard character == "%" else {
        text.append(character)
        continue
      }
      var letter = characters.next()
      let isBare = letter == "-"
      if isBare { letter = characters.next() }
      guard let letter, let part = part(letter, of: day, isBare: isBare) else { return (text, letter ?? "%") }
      text += part
    }
    return (text, nil)
  }

  private static func part(_ letter: Character, of day: CalendarDate, isBare: Bool) -> String? {
    let number = { (value: Int) in isBare ? String(value) : two(value) }
    switch letter {
    case "Y": return String(day.year)
    case "y": return number(day.year % 100)
    case "m": return number(day.month)
    case "d": return number(day.day)
    case "e": return isBare || day.day > 9 ? String(day.day) : " \(day.day)"
    case "j":
      let january = CalendarDate(year: day.year, month: 1, day: 1)?.dayNumber ?? day.dayNumber
      let ordinal = String(day.dayNumber - january + 1)
      return isBare ? ordinal : String(repeating: "0", count: 3 - ordinal.count) + ordinal
    case "B": return months[day.month - 1]
    case "b", "h": return String(months[day.month - 1].prefix(3))
    case "A": return weekdays[day.weekday - 1]
    case "a": return String(weekdays[day.weekday - 1].prefix(3))
    case "u": return String(day.weekday)
    case "F": return day.description
    case "%": return "%"
    default: return nil
    }
  }
}
