/// The dates of a text: found, read in their clause, and held against one another.
struct DateReader {
  let view: TokenView
  let published: CalendarDate?

  func mentions(of readings: [DateReading]) -> [DateMention] {
    var mentions: [DateMention] = []
    mentions.reserveCapacity(readings.count)
    for (place, reading) in readings.enumerated() {
      let tense = reading.lean == .unknown ? TenseReading(view: view).tense(around: reading.tokens) : reading.lean
      let form = YearsOfNeighbors(view: view, published: published, readings: readings).form(at: place, tense)
      var value = DateResolver(published: published).value(of: form, tense: tense)
      if reading.daysOn != 0 { value = value.flatMap { day($0, daysOn: reading.daysOn, tense) } }
      if place > 0, saysAgain(readings[place - 1], reading, tense), let last = mentions.last?.value { value = last }
      if case .daysFromLast(let days) = reading.form, place > 0, isNear(readings[place - 1], reading),
        let last = mentions.last?.value, last.precision == .day
      {
        value = PartialDate(last.start.adding(days: days))
      }
      if place > 0, isApposition(readings[place - 1], reading), let last = mentions.last, last.value?.precision == .day,
        let day = value, day.precision == .day, day != last.value
      {
        value = nil
        mentions[mentions.count - 1].value = nil
      }
      if place > 0, let day = value, let last = mentions.last?.value, day < last,
        areSequence(readings[place - 1], reading)
      {
        if tense == .future {
          value?.start = day.start.adding(days: 7)
        } else {
          mentions[mentions.count - 1].value?.start = last.start.adding(days: -7)
        }
      }
      let isPossessive = view.flag(reading.tokens.upperBound - 1, .possessive)
      mentions.append(
        DateMention(range: range(reading), value: value, isFuture: isFuture(value, tense, isPossessive: isPossessive)))
    }
    return mentions
  }

  /// The day counted from another, nil where it is not over though the clause tells of the past.
  private func day(_ date: PartialDate, daysOn: Int, _ tense: Tense) -> PartialDate? {
    let day = date.start.adding(days: daysOn)
    return tense == .past && published.map { day > $0 } == true ? nil : PartialDate(day)
  }

  /// "He will testify on Wednesday. Wednesday's hearing": the same day, where no verb tells of another.
  private func saysAgain(_ first: DateReading, _ second: DateReading, _ tense: Tense) -> Bool {
    guard case .weekday(let day, _) = first.form, case .weekday(day, .unsaid) = second.form, isNear(first, second)
    else {
      return false
    }
    return tense == .unknown && view.flag(second.tokens.upperBound - 1, .possessive)
  }

  /// "on Thursday, two days ago": the second says again what the first says, and must agree with it.
  func isApposition(_ first: DateReading, _ second: DateReading) -> Bool {
    guard second.tokens.lowerBound == first.tokens.upperBound + 1, view.mark(first.tokens.upperBound) == .comma else {
      return false
    }
    if case .offset = second.form { return true }
    if case .offset = first.form { return true }
    return false
  }

  /// Whether the second is read with the first: in the same paragraph, at most a sentence or two on.
  private func isNear(_ first: DateReading, _ second: DateReading) -> Bool {
    view.tokens[first.tokens.lowerBound].block == view.tokens[second.tokens.lowerBound].block
      && second.tokens.lowerBound - first.tokens.upperBound < 40
  }

  /// "from Monday to Wednesday", "on Tuesday or Wednesday": weekdays in the order in which they come.
  private func areSequence(_ first: DateReading, _ second: DateReading) -> Bool {
    guard case .weekday(_, .unsaid) = first.form, case .weekday(_, .unsaid) = second.form,
      second.tokens.lowerBound == first.tokens.upperBound + 1
    else { return false }
    switch view.word(first.tokens.upperBound) {
    case .to, .and, .or, .through: return true
    default: return view.mark(first.tokens.upperBound) == .comma
    }
  }

  private func range(_ reading: DateReading) -> Range<Int32> {
    view.tokens[reading.tokens.lowerBound].start..<view.tokens[reading.tokens.upperBound - 1].end
  }

  /// Whether a date tells of what is to come; "thanks to today's vote" does not.
  private func isFuture(_ value: PartialDate?, _ tense: Tense, isPossessive: Bool) -> Bool {
    guard let value, let published else { return false }
    return value.start > published || tense == .future && value.start == published && !isPossessive
      || tense == .future && value.precision != .day && value.contains(published)
  }
}

extension PartialDate {
  /// Whether the period has this day in it.
  func contains(_ day: CalendarDate) -> Bool {
    switch precision {
    case .day: return day == start
    case .week: return (0..<7).contains(day.dayNumber - start.dayNumber)
    case .month: return (day.year, day.month) == (start.year, start.month)
    case .quarter: return day.year == start.year && (day.month - 1) / 3 == (start.month - 1) / 3
    case .year: return day.year == start.year
    }
  }
}
