/// Days told by others: "Dec. 4 and 5", "between 3 and 5 June", "the day after Thanksgiving".
extension DateScanner {
  /// The day that is counted from the one of `reading`: "two days before Christmas".
  func counted(_ reading: DateReading, _ floor: Int) -> DateReading {
    let (start, unit) = (reading.tokens.lowerBound, reading.tokens.lowerBound - 2)
    guard view.word(start - 1) == .after || view.word(start - 1) == .before, unit > floor, isSameSentence(unit, start),
      view.has(unit, .timeUnit), isDay(reading.form)
    else { return reading }
    var counted = reading
    let sign = view.word(start - 1) == .after ? 1 : -1
    switch (DateUnit(rawValue: view.value(unit)), number(endingAt: unit - 1)) {
    case (.day, let number?):
      (counted.daysOn, counted.tokens) = (sign * number.value, number.first..<reading.tokens.upperBound)
    case (.week, let number?):
      (counted.daysOn, counted.tokens) = (7 * sign * number.value, number.first..<reading.tokens.upperBound)
    case (.day, nil) where view.word(unit) == .day && view.word(unit - 1) == .the:
      (counted.daysOn, counted.tokens) = (sign, unit - 1..<reading.tokens.upperBound)
    case (.day, nil), (.week, nil): counted.form = .unclear
    default: return reading
    }
    return counted
  }

  private func isDay(_ form: DateForm) -> Bool {
    switch form {
    case .fixed(let date): date.precision == .day
    case .yearless, .holiday, .weekday: true
    default: false
    }
  }

  /// The days of the list that `reading` is part of, each with the year of the list; `reading` alone where there is none.
  func days(listedWith reading: DateReading, _ floor: Int) -> [DateReading] {
    guard let day = Listed(reading.form) else { return [reading] }
    if view.isNumber(reading.tokens.lowerBound) { return before(reading, day, floor) + [reading] }
    return day.year == nil && view.isNumber(reading.tokens.upperBound - 1) ? after(reading, day) : [reading]
  }

  /// A day of a month, and its year where it is told.
  private struct Listed {
    var day: Int
    var month: Int
    var year: Int?

    init?(_ form: DateForm) {
      switch form {
      case .fixed(let date) where date.precision == .day:
        (day, month, year) = (date.start.day, date.start.month, date.start.year)
      case .yearless(let month, let day, _, .unsaid): (self.day, self.month) = (day, month)
      default: return nil
      }
    }

    func form(_ day: Int) -> DateForm? {
      guard let date = CalendarDate(year: year ?? 2000, month: month, day: day) else { return nil }
      return year == nil
        ? .yearless(month: month, day: day, weekday: 0, shift: .unsaid) : .fixed(PartialDate(date))
    }
  }
}

extension DateScanner {
  /// "3, 4 and" before "5 December".
  private func before(_ reading: DateReading, _ listed: Listed, _ floor: Int) -> [DateReading] {
    var days: [DateReading] = []
    var first = reading.tokens.lowerBound
    while first - 2 >= floor, joins(first - 1, isFirst: days.isEmpty), isSameSentence(first - 2, first),
      let day = dayNumber(first - 2), mayFollow(first - 3), let form = listed.form(day)
    {
      days.insert(DateReading(tokens: first - 2..<first - 1, form: form, lean: reading.lean), at: 0)
      first -= 2
    }
    return days
  }

  /// "and 5" after "Dec. 4"; a year that closes the list is that of all its days.
  private func after(_ reading: DateReading, _ listed: Listed) -> [DateReading] {
    var days: [(day: Int, token: Int)] = []
    var end = reading.tokens.upperBound
    while let day = dayNumber(end + 1), isSameSentence(end - 1, end + 1), joins(end, isFirst: false),
      mayPrecede(end + 2)
    {
      days.append((day, end + 1))
      end += 2
    }
    guard let last = days.last, view.mark(last.token - 1) != .comma else { return [reading] }
    let year = yearAfter(end)
    var listed = listed
    listed.year = year?.value
    let first = year.flatMap { _ in listed.form(listed.day) } ?? reading.form
    var readings = [DateReading(tokens: reading.tokens, form: first, lean: reading.lean)]
    for (day, token) in days {
      guard let form = listed.form(day) else { return [reading] }
      let tokens = token..<(token == last.token ? year?.end ?? end : token + 1)
      readings.append(DateReading(tokens: tokens, form: form, lean: reading.lean))
    }
    return readings
  }

  private func joins(_ index: Int, isFirst: Bool) -> Bool {
    switch view.word(index) {
    case .and, .or, .to, .through, .until, .till: true
    default: !isFirst && view.mark(index) == .comma
    }
  }

  private func dayNumber(_ index: Int) -> Int? {
    guard let number = view.leadingNumber(index), (1...31).contains(number.value),
      number.letters == 0 || number.letters == 2,
      view.length(index) <= 4
    else { return nil }
    return number.value
  }

  /// What may stand before the first day: a preposition, not "$" nor the noun that it numbers.
  private func mayFollow(_ index: Int) -> Bool {
    index < 0 || view.has(index, [.stopword, .weekday]) || view.mark(index) == .comma
      || view.flag(index + 1, .sentenceStart)
  }

  /// What may stand after a day of a list: a year, a further one, but no unit and no noun that it counts.
  private func mayPrecede(_ index: Int) -> Bool {
    if view.mark(index) == .percent || view.mark(index) == .hyphen || view.mark(index) == .colon { return false }
    guard view.isWord(index) else { return !view.isNumber(index) || view.year(index) != nil }
    return view.has(index, [.stopword, .pastAuxiliary, .speechPast, .irregularPast]) || view.endsIn("ed", index)
  }
}
