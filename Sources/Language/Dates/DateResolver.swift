/// Reads a date form against the day of publication.
struct DateResolver {
  let published: CalendarDate?

  /// The date that `form` tells, nil where it needs a day of publication and there is none, or stays unclear.
  func value(of form: DateForm, tense: Tense) -> PartialDate? {
    if case .fixed(let date) = form { return date }
    guard let published else { return nil }
    switch form {
    case .fixed, .unclear, .daysFromLast: return nil
    case .yearless(let month, let day, let weekday, let shift):
      return yearless(month, day, weekday, shift, tense, published).map { PartialDate($0) }
    case .month(let month, let shift): return self.month(month, shift, tense, published)
    case .quarter(let quarter, let shift):
      return self.quarter(quarter, shift, tense, published).map { PartialDate($0, .quarter) }
    case .weekday(let weekday, let shift): return PartialDate(self.weekday(weekday, shift, tense, published))
    case .weekend(let shift): return weekend(shift, tense, published)
    case .offset(let unit, let amount): return offset(unit, amount, published)
    case .sameDay(let unit, let amount): return sameDay(unit, amount, published).map { PartialDate($0) }
    case .dayOfMonth(let day): return dayOfMonth(day, tense, published)
    case .holiday(let holiday, let shift): return self.holiday(holiday, shift, tense, published)
    }
  }
}

extension DateResolver {
  private func weekday(_ weekday: Int, _ shift: DateShift, _ tense: Tense, _ published: CalendarDate) -> CalendarDate {
    let back = (published.weekday - weekday + 7) % 7
    let ahead = (weekday - published.weekday + 7) % 7
    switch shift {
    case .unsaid: return published.adding(days: tense == .future ? ahead : -back)
    case .last: return published.adding(days: back <= 1 ? -back - 7 : -back)
    case .this: return published.adding(days: tense == .past ? -back : ahead)
    case .next: return published.adding(days: ahead <= 1 ? ahead + 7 : nextWeek(weekday, published))
    case .periods(let weeks): return published.adding(days: weekday - published.weekday + 7 * weeks)
    }
  }

  /// "Next Friday" said on a Monday is not this week's; said on a Saturday it is the coming one.
  private func nextWeek(_ weekday: Int, _ published: CalendarDate) -> Int { weekday - published.weekday + 7 }

  private func weekend(_ shift: DateShift, _ tense: Tense, _ published: CalendarDate) -> PartialDate {
    let monday = published.adding(days: 1 - published.weekday)
    let isWeekend = published.weekday >= 6
    let weeks =
      switch shift {
      case .last: -1
      case .next: 1
      case .this: 0
      case .periods(let weeks): weeks
      case .unsaid: isWeekend || tense == .future ? 0 : -1
      }
    let isPastThis = shift == .this && tense == .past && published.weekday <= 2
    return PartialDate(monday.adding(days: 7 * (isPastThis ? -1 : weeks)), .week)
  }

  private func offset(_ unit: DateUnit, _ amount: Int, _ published: CalendarDate) -> PartialDate? {
    switch unit {
    case .day: return PartialDate(published.adding(days: amount))
    case .week: return PartialDate(published.adding(days: 1 - published.weekday + 7 * amount), .week)
    case .month:
      return month(published.year * 12 + published.month - 1 + amount).map { PartialDate($0, .month) }
    case .quarter:
      let quarter = published.year * 4 + (published.month - 1) / 3 + amount
      return month(quarter * 3).map { PartialDate($0, .quarter) }
    case .year:
      return CalendarDate(year: published.year + amount, month: 1, day: 1).map { PartialDate($0, .year) }
    case .hour, .weekend, .decade, .century: return nil
    }
  }

  private func sameDay(_ unit: DateUnit, _ amount: Int, _ published: CalendarDate) -> CalendarDate? {
    switch unit {
    case .day: return published.adding(days: amount)
    case .week: return published.adding(days: 7 * amount)
    case .month: return month(published.year * 12 + published.month - 1 + amount).flatMap { day(published.day, in: $0) }
    case .year: return CalendarDate(year: published.year + amount, month: published.month, day: published.day)
    case .decade, .century, .quarter, .weekend, .hour: return nil
    }
  }

  private func day(_ day: Int, in first: CalendarDate) -> CalendarDate? {
    CalendarDate(year: first.year, month: first.month, day: day)
  }

  /// A quarter that is over is told of in the past, one that is not yet over in the future.
  private func quarter(
    _ quarter: Int, _ shift: DateShift, _ tense: Tense, _ published: CalendarDate
  ) -> CalendarDate? {
    let present = (published.month + 2) / 3
    let years: Int
    switch (shift, tense) {
    case (.periods(let told), _): years = told
    case (_, .past): years = quarter <= present ? 0 : -1
    case (_, .future): years = quarter >= present ? 0 : 1
    case (_, .unknown): return nil
    }
    return CalendarDate(year: published.year + years, month: 3 * quarter - 2, day: 1)
  }

  /// The first day of a month counted from the year 0.
  private func month(_ count: Int) -> CalendarDate? {
    guard count > 0 else { return nil }
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: 1)
  }

  private func month(_ month: Int, _ shift: DateShift, _ tense: Tense, _ published: CalendarDate) -> PartialDate? {
    let year =
      switch shift {
      case .periods(let years): published.year + years
      case .this: published.year
      case .last: month < published.month ? published.year : published.year - 1
      case .next: month > published.month ? published.year : published.year + 1
      case .unsaid where tense == .future: month >= published.month ? published.year : published.year + 1
      case .unsaid: month <= published.month ? published.year : published.year - 1
      }
    return CalendarDate(year: year, month: month, day: 1).map { PartialDate($0, .month) }
  }

  /// The year is the one in which the day is near the publication, or the one that tense asks for; the weekday must be
  /// right. "September 11" alone mostly means the one of 2001, and stays unclear.
  private func yearless(
    _ month: Int, _ day: Int, _ weekday: Int, _ shift: DateShift, _ tense: Tense, _ published: CalendarDate
  ) -> CalendarDate? {
    if case .periods(let years) = shift { return CalendarDate(year: published.year + years, month: month, day: day) }
    let days = (-1...1).compactMap { CalendarDate(year: published.year + $0, month: month, day: day) }
    if weekday > 0 { return nearest(days.filter { $0.weekday == weekday }, published) }
    let last = days.last { shift == .last ? $0 < published : $0 <= published }
    let next = days.first { $0 >= published }
    guard let last, let next else { return last ?? next }
    let found = shift == .last ? last : nearer(last, next, tense, published)
    return MemorableDay.mayBeMeant(by: found, on: published) ? nil : found
  }

  /// The tense decides, unless it would lead far away from a day that is close.
  private func nearer(
    _ last: CalendarDate, _ next: CalendarDate, _ tense: Tense, _ published: CalendarDate
  ) -> CalendarDate {
    let (back, ahead) = (published.dayNumber - last.dayNumber, next.dayNumber - published.dayNumber)
    switch tense {
    case .past: return ahead <= 7 && back > 90 ? next : last
    case .future: return back <= 14 && ahead > 90 ? last : next
    case .unknown: return min(back, ahead) <= 45 && ahead < back ? next : last
    }
  }

  private func nearest(_ days: [CalendarDate], _ published: CalendarDate) -> CalendarDate? {
    days.min { abs($0.dayNumber - published.dayNumber) < abs($1.dayNumber - published.dayNumber) }
  }

  private func dayOfMonth(_ day: Int, _ tense: Tense, _ published: CalendarDate) -> PartialDate? {
    let now = published.year * 12 + published.month - 1
    let step = tense == .future ? (day < published.day ? 1 : 0) : (day > published.day ? -1 : 0)
    guard let first = month(now + step), day <= CalendarDate.daysInMonth(first.month, of: first.year) else {
      return nil
    }
    return PartialDate(first.adding(days: day - 1))
  }

  private func holiday(
    _ holiday: Holiday, _ shift: DateShift, _ tense: Tense, _ published: CalendarDate
  ) -> PartialDate? {
    if case .periods(let years) = shift { return holiday.date(in: published.year + years).map { PartialDate($0) } }
    let days = (-2...2).compactMap { holiday.date(in: published.year + $0) }
    let last = days.last { shift == .last ? $0 < published : $0 <= published }
    let next = days.first { shift == .next ? $0 > published : $0 >= published }
    guard let last, let next else { return nil }
    switch shift {
    case .last: return PartialDate(last)
    case .next: return PartialDate(next)
    case .this: return holiday.date(in: published.year).map { PartialDate($0) }
    default: break
    }
    return PartialDate(nearer(last, next, tense, published))
  }
}
