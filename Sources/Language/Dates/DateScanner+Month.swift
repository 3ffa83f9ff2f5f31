extension DateScanner {
  /// A date that has the name of a month in it.
  func month(at index: Int) -> DateReading? {
    guard view.capitalized(index) else { return nil }
    let month = view.value(index)
    let after = afterStop(index)
    if let date = dayAfter(month, at: index, after) { return date }
    if let date = dayBefore(month, at: index, after) { return date }
    if let year = yearAfter(after) {
      guard let start = CalendarDate(year: year.value, month: month, day: 1) else { return nil }
      return DateReading(tokens: index..<year.end, form: .fixed(PartialDate(start, .month)))
    }
    guard isMonth(index, after) else { return nil }
    return bare(month, at: index, after)
  }

  /// The day of a month that a number tells: 27, 27th.
  private func day(_ index: Int) -> Int? {
    guard let number = view.leadingNumber(index), (1...31).contains(number.value), view.length(index) <= 6 else {
      return nil
    }
    guard number.letters == 0 || number.letters == 2 || view.flag(index, .possessive) else { return nil }
    return number.value
  }

  /// "2025", ", 2025".
  func yearAfter(_ index: Int) -> (value: Int, end: Int)? {
    if let year = view.year(index) { return (year, index + 1) }
    guard view.mark(index) == .comma || view.word(index) == .of, let year = view.year(index + 1) else { return nil }
    return (year, index + 2)
  }

  /// November 27, Nov. 27th, 2025, November 27-29.
  private func dayAfter(_ month: Int, at index: Int, _ after: Int) -> DateReading? {
    guard after < view.count, isSameSentence(index, after), let day = day(after), view.mark(after + 1) != .percent
    else { return nil }
    if view.mark(after + 1) == .colon, view.isNumber(after + 2) { return nil }
    var end = after + 1
    if isRangeMark(end), self.day(end + 1) != nil, !view.has(end + 2, .month) { end += 2 }
    if let year = yearAfter(end) {
      return fixed(index..<year.end, year: year.value, month, day)
    }
    var shift = DateShift.unsaid
    if view.word(index - 1) == .last { shift = .last }
    let shiftAt = view.mark(end) == .comma ? end + 1 : end
    if let years = view.yearShift(at: shiftAt) { (shift, end) = (.periods(years.shift), years.end) }
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    if isName(month, day, of: end) { return DateReading(tokens: index..<end, form: .unclear) }
    let form = DateForm.yearless(month: month, day: day, weekday: 0, shift: shift)
    return DateReading(tokens: index..<end, form: form, lean: names(what: end) ? .past : .unknown)
  }

  /// "the Jan. 6 committee": what has a day of some other year for its name.
  private func isName(_ month: Int, _ day: Int, of index: Int) -> Bool {
    guard view.has(index, .namedByDay), view.spaceBefore(index) else { return false }
    return view.value(index) == 1 || MemorableDay.all.contains { ($0.month, $0.day) == (month, day) }
  }

  /// "the Jan. 6 riot": what is named by its day has been.
  private func names(what index: Int) -> Bool {
    view.isWord(index) && !view.capitalized(index) && view.spaceBefore(index) && view.classes(index).isEmpty
      && view.word(index) == nil && !view.endsIn("ing", index) && !view.endsIn("ed", index) && !view.isManner(index)
  }

  /// 27 November 2025, the 27th of November.
  private func dayBefore(_ month: Int, at index: Int, _ after: Int) -> DateReading? {
    guard isSameSentence(index - 1, index) else { return nil }
    var first = index - 1
    var day = day(first)
    if view.word(first) == .of {
      first -= 1
      day = self.day(first) ?? (view.has(first, .ordinalWord) ? view.value(first) : nil)
      if day != nil, view.word(first - 1) == .the { first -= 1 }
    } else if view.mark(first - 1) == .currency || view.mark(first - 1) == .colon || view.mark(first - 1) == .slash {
      return nil
    }
    guard let day, CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    if isRangeMark(first - 1), self.day(first - 2) != nil { first -= 2 }
    if let year = yearAfter(after) {
      return fixed(first..<year.end, year: year.value, month, self.day(first) ?? day)
    }
    return DateReading(
      tokens: first..<after, form: .yearless(month: month, day: self.day(first) ?? day, weekday: 0, shift: .unsaid))
  }

  private func isRangeMark(_ index: Int) -> Bool {
    view.mark(index) == .hyphen || view.mark(index) == .dash
  }

  private func fixed(_ tokens: Range<Int>, year: Int, _ month: Int, _ day: Int) -> DateReading? {
    CalendarDate(year: year, month: month, day: day).map {
      DateReading(tokens: tokens, form: .fixed(PartialDate($0)))
    }
  }

  /// March and May are months only where a month may stand; the name of a person is none.
  private func isMonth(_ index: Int, _ after: Int) -> Bool {
    if isGivenName(index) { return false }
    let isGuided = isGuide(view.word(index - 1)) || view.mark(index - 1) == .hyphen && view.word(index - 2) == .mid
    if view.length(index) <= 4, view.word(index) == .may || view.mark(index + 1) != .period {
      guard isGuided || view.length(index) == 4 && view.word(index) != .may else { return false }
    }
    if view.word(index) == .may || view.word(index) == .march { return isGuided }
    if isGuided { return true }
    if view.flag(index, .sentenceStart) { return view.flag(index, .possessive) }
    return (!view.capitalized(index - 1) || view.has(index - 1, .stopword))
      && (!view.capitalized(after) || after > index + 1)
  }

  /// "By Jan Novak", "for April Ruiz": a word that nobody knows follows with a capital.
  private func isGivenName(_ index: Int) -> Bool {
    switch view.word(index - 1) {
    case .by, .of, .from, .after, .before, .for: break
    default: return false
    }
    let next = index + 1
    return next < view.count && view.isWord(next) && view.capitalized(next) && view.spaceBefore(next)
      && !view.flag(next, .sentenceStart) && view.classes(next).isEmpty && view.word(next) == nil
  }

  private func isGuide(_ word: Word?) -> Bool {
    switch word {
    case .in, .since, .until, .till, .last, .this, .next, .early, .late, .by, .of, .from, .during, .through, .between,
      .before, .after, .for, .throughout:
      true
    default: false
    }
  }

  private func bare(_ month: Int, at index: Int, _ after: Int) -> DateReading {
    var (first, end, shift) = (index, after, DateShift.unsaid)
    switch view.word(index - 1) {
    case .last: (shift, first) = (.last, index - 1)
    case .next: (shift, first) = (.next, index - 1)
    case .this: (shift, first) = (.this, index - 1)
    case .past where view.word(index - 2) == .this: (shift, first) = (.last, index - 2)
    default: break
    }
    if view.mark(first - 1) == .hyphen, view.word(first - 2) == .mid { first -= 2 }
    if let years = view.yearShift(at: end) { (shift, end) = (.periods(years.shift), years.end) }
    let isTraded = view.word(end) == .delivery || view.word(end) == .futures
    return DateReading(tokens: first..<end, form: .month(month, shift: shift), lean: isTraded ? .future : .unknown)
  }
}
