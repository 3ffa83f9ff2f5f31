/// Reads days and months without a year beside dates that have one: "March 3, 2024, and March 9".
struct YearsOfNeighbors {
  let view: TokenView
  let published: CalendarDate?
  let readings: [DateReading]

  /// How far from the day of publication a day stays that of its own year.
  private static let nearness = 14
  /// How long after a full date the next day of its sentence may be in the same story.
  private static let story = 60

  /// What the reading at `place` tells, with the year of the date it is joined to; unclear where either year may be meant.
  func form(at place: Int, _ tense: Tense) -> DateForm {
    let form = readings[place].form
    guard let day = firstDay(of: form) else { return form }
    if place + 1 < readings.count, let next = fixed(place + 1), areJoined(place, place + 1) {
      let isEarlier = (day.month, day.day) <= (next.month, next.day)
      return dated(form, day, year: isEarlier ? next.year : next.year - 1)
    }
    guard place > 0, let last = fixed(place - 1), areInOneSentence(place - 1, place), last.year != published?.year
    else {
      return form
    }
    let isLater = (day.month, day.day) > (last.month, last.day)
    if areJoined(place - 1, place) { return dated(form, day, year: isLater ? last.year : last.year + 1) }
    guard case .yearless = form else { return form }
    if let published, let near = DateResolver(published: published).value(of: form, tense: tense)?.start,
      abs(near.dayNumber - published.dayNumber) <= Self.nearness
    {
      return form
    }
    if tells(.born, place - 1), tells(.died, place) { return form }
    guard !tells(.born, place - 1), let found = CalendarDate(year: last.year, month: day.month, day: day.day),
      found > last,
      found.dayNumber - last.dayNumber <= Self.story
    else { return .unclear }
    return .fixed(PartialDate(found))
  }

  /// "born on 5 May 1960": nothing that is told next is of that year.
  private func tells(_ verb: Word, _ place: Int) -> Bool {
    let first = readings[place].tokens.lowerBound
    return view.word(first - 1) == verb || view.word(first - 2) == verb
  }

  private func firstDay(of form: DateForm) -> (month: Int, day: Int)? {
    switch form {
    case .yearless(let month, let day, 0, .unsaid): (month, day)
    case .month(let month, .unsaid): (month, 1)
    default: nil
    }
  }

  private func dated(_ form: DateForm, _ day: (month: Int, day: Int), year: Int) -> DateForm {
    guard let start = CalendarDate(year: year, month: day.month, day: day.day) else { return .unclear }
    if case .month = form { return .fixed(PartialDate(start, .month)) }
    return .fixed(PartialDate(start))
  }

  /// The day of a date that is told with its year.
  private func fixed(_ place: Int) -> CalendarDate? {
    guard case .fixed(let date) = readings[place].form, date.precision == .day || date.precision == .month else {
      return nil
    }
    return date.start
  }

  /// "from March 3 to April 5, 2024".
  private func areJoined(_ first: Int, _ second: Int) -> Bool {
    let joint = readings[first].tokens.upperBound
    guard readings[second].tokens.lowerBound == joint + 1 else { return false }
    switch view.word(joint) {
    case .to, .through, .until, .till, .and, .or: return true
    default: return view.mark(joint) == .hyphen || view.mark(joint) == .dash
    }
  }

  private func areInOneSentence(_ first: Int, _ second: Int) -> Bool {
    let between = readings[first].tokens.upperBound..<readings[second].tokens.upperBound
    return between.count < 40 && !between.contains { view.flag($0, .sentenceStart) }
      && view.tokens[readings[first].tokens.lowerBound].block == view.tokens[readings[second].tokens.lowerBound].block
  }
}
