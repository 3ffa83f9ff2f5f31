/// A date as exactly as it is known.
package struct PartialDate: Sendable, Hashable, Comparable {
  package enum Precision: String, Sendable { case day, week, month, quarter, year }
  /// The first day of the period.
  package var start: CalendarDate
  package var precision: Precision

  package init(_ start: CalendarDate, _ precision: Precision = .day) {
    self.start = start
    self.precision = precision
  }

  package static func < (left: PartialDate, right: PartialDate) -> Bool { left.start < right.start }
}

extension PartialDate: CustomStringConvertible {
  /// `2025-11-29`, `2025-W48`, `2025-11`, `2025-Q4` or `2025`.
  package var description: String {
    let day = start.description
    switch precision {
    case .day: return day
    case .week: return "\(start.isoWeek.year)-W\(start.isoWeek.week < 10 ? "0" : "")\(start.isoWeek.week)"
    case .month: return String(day.prefix(7))
    case .quarter: return "\(day.prefix(4))-Q\((start.month + 2) / 3)"
    case .year: return String(day.prefix(4))
    }
  }
}

extension CalendarDate {
  /// The ISO 8601 week this day is in, with the year that week belongs to.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let firstDay = CalendarDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? thursday.dayNumber
    return (thursday.year, (thursday.dayNumber - firstDay) / 7 + 1)
  }
}
