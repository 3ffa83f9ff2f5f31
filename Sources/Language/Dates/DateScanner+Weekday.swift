extension DateScanner {
  /// A weekday that tells of one day, not of every such day nor of a name that has it.
  func weekday(at index: Int) -> DateReading? {
    guard view.capitalized(index) else { return nil }
    if let counted = countedWeekday(at: index) { return counted }
    guard !isRecurring(index), !isPartOfName(index), isWholeOrMarked(index) else { return nil }
    let weekday = view.value(index)
    let end = afterStop(index)
    if isOpeningHours(index, end) { return nil }
    if let dated = monthAfter(weekday: weekday, at: index, end) { return dated }
    return bare(weekday, at: index, end)
  }

  /// "The first Tuesday of November", "the last Friday in May 2026".
  private func countedWeekday(at index: Int) -> DateReading? {
    let month = view.word(index + 1) == .of || view.word(index + 1) == .in ? index + 2 : 0
    let isLast = view.word(index - 1) == .last && view.word(index - 2) == .the
    guard month > 0, view.has(month, .month), view.capitalized(month), isSameSentence(index, month),
      isLast || view.has(index - 1, .ordinalWord) && view.value(index - 1) <= 4
    else { return nil }
    let nth = isLast ? -1 : view.value(index - 1)
    let holiday = Holiday(rule: .nth(nth, weekday: view.value(index), month: view.value(month)))
    let first = view.word(index - 2) == .the ? index - 2 : index - 1
    if let year = view.year(month + 1) {
      return holiday.date(in: year).map { DateReading(tokens: first..<month + 2, form: .fixed(PartialDate($0))) }
    }
    if let years = view.yearShift(at: month + 1) {
      return DateReading(tokens: first..<years.end, form: .holiday(holiday, shift: .periods(years.shift)))
    }
    let isToCome = TenseReading(view: view).tense(around: first..<month + 1) == .future
    return DateReading(tokens: first..<month + 1, form: isToCome ? .holiday(holiday, shift: .unsaid) : .unclear)
  }

  /// "Mondays", "every Monday", "on a Monday", "Monday nights", "Monday through Friday".
  private func isRecurring(_ index: Int) -> Bool {
    if view.length(index) > 6, !view.flag(index, .possessive), view.endsIn("ys", index) { return true }
    switch view.word(index - 1) {
    case .every, .each, .some(.some), .any, .other, .most, .all: return true
    case .a, .an:
      return !view.isWord(index + 1) || view.capitalized(index + 1) || view.has(index + 1, [.dayPart, .stopword])
    default: break
    }
    if view.has(index - 1, .ordinalWord) { return true }
    if view.has(index - 1, .numberWord), view.word(index - 1) != .a, view.word(index - 1) != .an { return true }
    return view.has(index + 1, .dayPart) && view.endsIn("s", index + 1) && !view.flag(index + 1, .possessive)
  }

  /// "Monday through Friday" and "Mon.-Fri." are every week's days unless they are still to come.
  private func isOpeningHours(_ index: Int, _ end: Int) -> Bool {
    let isFirst = isThrough(end) && view.has(end + 1, .weekday)
    let before = view.mark(index - 2) == .period ? index - 3 : index - 2
    let isLast = isThrough(index - 1) && view.has(before, .weekday)
    guard isFirst || isLast else { return false }
    let tense = TenseReading(view: view).tense(around: index..<end)
    if view.word(isFirst ? end : index - 1) == .to {
      return tense == .unknown && view.word((isFirst ? index : before) - 1) != .from
    }
    return tense != .future
  }

  private func isThrough(_ index: Int) -> Bool {
    view.word(index) == .through || view.word(index) == .to || view.mark(index) == .hyphen || view.mark(index) == .dash
  }

  /// Super Tuesday, the Sunday Times, Saturday Night Live.
  private func isPartOfName(_ index: Int) -> Bool {
    if view.has(index - 1, .dayNamePrefix), view.capitalized(index - 1) { return true }
    guard view.capitalized(index + 1), !view.flag(index, .possessive) else { return false }
    if view.has(index + 1, [.dayPart, .placeHead]) { return true }
    return view.has(index + 1, .organizationSuffix) && view.word(index - 1) != .on
  }

  /// Mon, Sat, Sun are days only with a full stop, a comma or "on".
  private func isWholeOrMarked(_ index: Int) -> Bool {
    if view.length(index) >= 6 || view.flag(index, .possessive) && view.length(index) >= 8 { return true }
    guard view.word(index - 1) != .the else { return false }
    return view.mark(index + 1) == .period && !view.spaceBefore(index + 1) && !view.flag(index + 2, .sentenceStart)
      || view.mark(index + 1) == .comma || view.word(index - 1) == .on
      || view.has(index + 1, .month) && view.capitalized(index + 1)
  }

  func afterStop(_ index: Int) -> Int {
    view.mark(index + 1) == .period && !view.spaceBefore(index + 1) && view.length(index) <= 5
      && !view.flag(index + 2, .sentenceStart) && index + 2 < view.count ? index + 2 : index + 1
  }

  /// "Thursday, Nov. 27", "Thursday 27 November 2025", "Thursday (Nov. 27)".
  private func monthAfter(weekday: Int, at index: Int, _ end: Int) -> DateReading? {
    var place = end
    if view.mark(place) == .comma || view.mark(place) == .openParenthesis { place += 1 }
    if view.word(place) == .the { place += 1 }
    if view.isNumber(place) { place += view.word(place + 1) == .of ? 2 : 1 }
    guard place < view.count, isSameSentence(index, place), view.has(place, .month), view.capitalized(place),
      let month = month(at: place)
    else { return nil }
    guard month.tokens.lowerBound > index, month.tokens.lowerBound <= end + 2 else { return nil }
    let close = month.tokens.upperBound
    let isInBrackets = view.mark(end) == .openParenthesis && view.mark(close) == .closeParenthesis
    let tokens = index..<(isInBrackets ? close + 1 : close)
    switch month.form {
    case .yearless(let month, let day, _, let shift):
      return DateReading(tokens: tokens, form: .yearless(month: month, day: day, weekday: weekday, shift: shift))
    case .fixed(let date) where date.precision == .day:
      return DateReading(tokens: tokens, form: date.start.weekday == weekday ? month.form : .unclear)
    default: return nil
    }
  }

  private func bare(_ weekday: Int, at index: Int, _ after: Int) -> DateReading {
    var (first, end, shift) = (index, after, DateShift.unsaid)
    var lean = Tense.unknown
    var isUnclear = false
    switch view.word(index - 1) {
    case .last: (shift, first) = (.last, index - 1)
    case .next: (shift, first) = (.next, index - 1)
    case .this: (shift, first) = (.this, index - 1)
    case .past where view.word(index - 2) == .this: (shift, first, lean) = (.last, index - 2, .past)
    case .coming where view.word(index - 2) == .this: (shift, first, lean) = (.this, index - 2, .future)
    case .coming, .upcoming: (shift, lean) = (.this, .future)
    case .following where view.has(index - 2, .determiner): (isUnclear, first) = (true, index - 1)
    case .previous: (isUnclear, first) = (true, index - 1)
    default: break
    }
    if view.has(end, .dayPart), view.tokens[end].kind == .word { end += 1 }
    if view.word(end) == .of, view.word(end + 2) == .week { (shift, end) = (week(at: end + 1) ?? shift, end + 3) }
    if let week = week(at: end), view.word(end + 1) == .week { (shift, end) = (week, end + 2) }
    if view.word(end) == .week, !view.flag(end, .possessive) { isUnclear = true }
    if let weeks = weeksAgo(first) { shift = .periods(-weeks) } else if isAfterLongAgo(first) { isUnclear = true }
    if view.word(first - 1) == .from, view.has(first - 2, .timeUnit) { isUnclear = true }
    if view.word(first - 1) == .the, view.word(end) == .after || view.word(end) == .before { isUnclear = true }
    return DateReading(
      tokens: first..<end, form: isUnclear ? .unclear : .weekday(weekday, shift: shift), lean: lean)
  }

  /// "A year ago on Saturday" tells of no Saturday near.
  private func isAfterLongAgo(_ first: Int) -> Bool {
    let ago = view.word(first - 1) == .on ? first - 2 : first - 1
    guard view.word(ago) == .ago, view.has(ago - 1, .timeUnit) else { return false }
    return DateUnit(rawValue: view.value(ago - 1)) != .day
  }

  /// "A week ago Tuesday", "two weeks ago on Tuesday".
  private func weeksAgo(_ first: Int) -> Int? {
    let ago = view.word(first - 1) == .on ? first - 2 : first - 1
    guard view.word(ago) == .ago, DateUnit(rawValue: view.value(ago - 1)) == .week, view.has(ago - 1, .timeUnit),
      view.has(ago - 2, .numberWord)
    else { return nil }
    return view.value(ago - 2)
  }

  private func week(at index: Int) -> DateShift? {
    switch view.word(index) {
    case .last: .periods(-1)
    case .this: .periods(0)
    case .next: .periods(1)
    default: nil
    }
  }
}
