/// A day with a name of its own.
struct Holiday: Equatable {
  enum Rule: Equatable {
    case fixed(month: Int, day: Int)
    /// The nth such weekday of a month, counted from its end when `nth` is negative, then so many days on.
    case nth(Int, weekday: Int, month: Int, plus: Int = 0)
    /// So many days after Easter Sunday.
    case easter(Int)
    /// The Tuesday after the first Monday of November, in even years.
    case election
    /// Not reckoned here: the moon decides, or the country.
    case unknown
  }

  var rule: Rule

  /// The day in `year`, nil when it is not known or there is none.
  func date(in year: Int) -> CalendarDate? {
    switch rule {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .nth(let nth, let weekday, let month, let plus):
      return Self.nth(nth, weekday, month, of: year)?.adding(days: plus)
    case .easter(let days): return Self.easter(of: year)?.adding(days: days)
    case .election: return year % 2 == 0 ? Self.nth(1, 1, 11, of: year)?.adding(days: 1) : nil
    case .unknown: return nil
    }
  }
}

extension Holiday {
  private static func nth(_ nth: Int, _ weekday: Int, _ month: Int, of year: Int) -> CalendarDate? {
    if nth > 0 {
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
    }
    let length = CalendarDate.daysInMonth(month, of: year)
    guard let last = CalendarDate(year: year, month: month, day: length) else { return nil }
    return last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (nth + 1))
  }

  /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
  static func easter(of year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25)
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}

extension Holiday {
  /// Names in words as they are folded, the longer before the shorter that it begins with.
  static let names: [(words: String, rule: Rule)] = [
    ("new year eve", .fixed(month: 12, day: 31)),
    ("new years eve", .fixed(month: 12, day: 31)),
    ("new year day", .fixed(month: 1, day: 1)),
    ("new years day", .fixed(month: 1, day: 1)),
    ("martin luther king jr day", .nth(3, weekday: 1, month: 1)),
    ("martin luther king day", .nth(3, weekday: 1, month: 1)),
    ("groundhog day", .fixed(month: 2, day: 2)),
    ("valentine day", .fixed(month: 2, day: 14)),
    ("valentines day", .fixed(month: 2, day: 14)),
    ("presidents day", .nth(3, weekday: 1, month: 2)),
    ("st patrick day", .fixed(month: 3, day: 17)),
    ("april fools day", .fixed(month: 4, day: 1)),
    ("ash wednesday", .easter(-46)),
    ("palm sunday", .easter(-7)),
    ("good friday", .easter(-2)),
    ("easter sunday", .easter(0)),
    ("easter monday", .easter(1)),
    ("easter", .easter(0)),
    ("pentecost", .easter(49)),
    ("earth day", .fixed(month: 4, day: 22)),
    ("may day", .fixed(month: 5, day: 1)),
    ("cinco de mayo", .fixed(month: 5, day: 5)),
    ("mother day", .nth(2, weekday: 7, month: 5)),
    ("mothers day", .nth(2, weekday: 7, month: 5)),
    ("memorial day", .nth(-1, weekday: 1, month: 5)),
    ("flag day", .fixed(month: 6, day: 14)),
    ("father day", .nth(3, weekday: 7, month: 6)),
    ("fathers day", .nth(3, weekday: 7, month: 6)),
    ("juneteenth", .fixed(month: 6, day: 19)),
    ("canada day", .fixed(month: 7, day: 1)),
    ("independence day", .fixed(month: 7, day: 4)),
    ("fourth of july", .fixed(month: 7, day: 4)),
    ("july fourth", .fixed(month: 7, day: 4)),
    ("bastille day", .fixed(month: 7, day: 14)),
    ("labor day", .nth(1, weekday: 1, month: 9)),
    ("columbus day", .nth(2, weekday: 1, month: 10)),
    ("indigenous peoples day", .nth(2, weekday: 1, month: 10)),
    ("halloween", .fixed(month: 10, day: 31)),
    ("all saints day", .fixed(month: 11, day: 1)),
    ("guy fawkes night", .fixed(month: 11, day: 5)),
    ("election day", .election),
    ("veterans day", .fixed(month: 11, day: 11)),
    ("remembrance day", .fixed(month: 11, day: 11)),
    ("armistice day", .fixed(month: 11, day: 11)),
    ("thanksgiving eve", .nth(4, weekday: 4, month: 11, plus: -1)),
    ("thanksgiving", .nth(4, weekday: 4, month: 11)),
    ("black friday", .nth(4, weekday: 4, month: 11, plus: 1)),
    ("cyber monday", .nth(4, weekday: 4, month: 11, plus: 4)),
    ("christmas eve", .fixed(month: 12, day: 24)),
    ("christmas day", .fixed(month: 12, day: 25)),
    ("christmas", .fixed(month: 12, day: 25)),
    ("boxing day", .fixed(month: 12, day: 26)),
    ("inauguration day", .fixed(month: 1, day: 20)),
  ]
}
