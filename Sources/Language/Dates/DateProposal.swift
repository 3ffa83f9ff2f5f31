/// Finds the days on which an undated article can have been published.
///
/// "On Thursday, Nov. 27, two days ago" was written on a 29 November that follows such a Thursday by two days. Each
/// pair of a date and a distance in days is a constraint; a weekday checks it, and finds the year where none is told.
struct DateProposal {
  let view: TokenView
  let readings: [DateReading]
  let years: ClosedRange<Int>

  /// The days that agree with every constraint of the text, in order; nil when it has none.
  func days() -> [CalendarDate]? {
    var found: [CalendarDate]?
    for (first, second) in zip(readings, readings.dropFirst()) where isPair(first, second) {
      guard let days = days(first, second) ?? days(second, first) else { continue }
      found = found.map { $0.filter(days.contains) } ?? days
    }
    return found
  }
}

extension DateProposal {
  private func isPair(_ first: DateReading, _ second: DateReading) -> Bool {
    guard view.tokens[first.tokens.lowerBound].block == view.tokens[second.tokens.lowerBound].block else {
      return false
    }
    let gap = second.tokens.lowerBound - first.tokens.upperBound
    guard gap >= 1, gap <= 2 else { return gap == 0 }
    switch view.mark(first.tokens.upperBound) {
    case .comma, .dash, .openParenthesis: return true
    default: return view.word(first.tokens.upperBound) == .or
    }
  }

  /// The days from which `distance` leads to `date`; nil when they are not a date and a distance.
  private func days(_ date: DateReading, _ distance: DateReading) -> [CalendarDate]? {
    guard case .offset(.day, let amount) = distance.form else { return nil }
    switch date.form {
    case .fixed(let day) where day.precision == .day: return [day.start.adding(days: -amount)]
    case .yearless(let month, let day, let weekday, _) where weekday > 0:
      return years.compactMap { CalendarDate(year: $0, month: month, day: day) }
        .filter { $0.weekday == weekday }.map { $0.adding(days: -amount) }
    case .yearless(let month, let day, _, _) where years.count == 1:
      return CalendarDate(year: years.lowerBound, month: month, day: day).map { [$0.adding(days: -amount)] }
    default: return nil
    }
  }
}
