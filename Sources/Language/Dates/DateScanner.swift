/// Finds the date expressions of a text: one pass over its tokens, each form read from the word that gives it away.
struct DateScanner {
  let view: TokenView
  let phrases: DatePhrases
  let holidays: HolidayNames
  /// In the order of the text, none overlapping another.
  private(set) var readings: [DateReading] = []

  init(_ view: TokenView, phrases: DatePhrases, holidays: HolidayNames) {
    (self.view, self.phrases, self.holidays) = (view, phrases, holidays)
  }

  mutating func scan(_ blocks: [TextBlock]) {
    var index = placeOfHint(from: 0)
    while index < view.count {
      guard blocks[Int(view.tokens[index].block)].kind == .prose, let reading = reading(at: index)
      else {
        index = placeOfHint(from: index + 1)
        continue
      }
      let floor = readings.last?.tokens.upperBound ?? 0
      if reading.tokens.lowerBound >= floor { append(reading, floor) }
      index = placeOfHint(from: max(index + 1, readings.last?.tokens.upperBound ?? 0))
    }
  }
}

extension DateScanner {
  private mutating func append(_ reading: DateReading, _ floor: Int) {
    let listed = days(listedWith: reading, floor)
    for (place, day) in listed.enumerated() { readings.append(place == 0 ? widened(counted(day, floor), floor) : day) }
  }

  private static let triggers: LexicalClass = [
    .month, .weekday, .timeUnit, .dayPart, .season, .namedDay, .quarterName,
  ]

  /// The next token that may tell of a date, or the end.
  private func placeOfHint(from first: Int) -> Int {
    var index = first
    while index < view.count, !mayTellDate(index) { index &+= 1 }
    return index
  }

  @inline(__always)
  private func mayTellDate(_ index: Int) -> Bool {
    switch view.tokens[index].kind {
    case .number: true
    case .word:
      !view.classes[Int(view.tokens[index].lexeme)].isDisjoint(with: Self.triggers)
        || view.tokens[index].lexeme == 0 && isFiscalYear(index)
    default: false
    }
  }

  /// "FY2026", which no lexicon has.
  private func isFiscalYear(_ index: Int) -> Bool {
    let start = Int(view.tokens[index].start)
    return view.flag(index, .allCaps) && view.text[start] == UInt8(ascii: "F")
      && view.text[start + 1] == UInt8(ascii: "Y")
  }

  private func reading(at index: Int) -> DateReading? {
    if view.isNumber(index) { return numeric(at: index) }
    let classes = view.classes(index)
    if classes.isEmpty { return fiscalYear(at: index) }
    guard !classes.isDisjoint(with: Self.triggers) else { return nil }
    if classes.contains(.namedDay), let holiday = holidays.reading(at: index, view) { return holiday }
    if classes.contains(.weekday), let weekday = weekday(at: index) { return weekday }
    if classes.contains(.month), let month = quarter(at: index + 1) ?? month(at: index) { return month }
    if classes.contains(.quarterName) { return quarterName(at: index) }
    if classes.contains(.timeUnit), let quarter = quarter(at: index) ?? phrase(at: index, phrases.byUnit) {
      return quarter
    }
    if classes.contains(.dayPart), let part = phrase(at: index, phrases.byDayPart) { return part }
    if classes.contains(.season), let season = phrase(at: index, phrases.bySeason) { return season }
    if classes.contains(.namedDay) { return phrase(at: index, phrases.byWord) }
    return nil
  }

  /// Takes in the preposition and the adverbs before a date: "on", "by late", "earlier".
  private func widened(_ reading: DateReading, _ floor: Int) -> DateReading {
    var reading = reading
    var first = reading.tokens.lowerBound
    while first > floor, isSameSentence(first - 1, first) {
      if view.mark(first - 1) == .hyphen, view.word(first - 2) == .mid { first -= 1 }
      guard let word = view.word(first - 1) else { break }
      let lean = lean(of: word, reading.tokens)
      if reading.lean == .unknown { reading.lean = lean }
      guard Self.adverbs.contains(word) || isArticle(word, before: reading.form) else {
        if Self.prepositions.contains(word), takesPlace(word, reading) { first -= 1 }
        break
      }
      first -= 1
    }
    if reading.lean == .unknown, view.word(first) == .on, let word = view.word(first - 1) {
      reading.lean = lean(of: word, reading.tokens)
    }
    if reading.lean == .unknown, view.word(first - 1) == .of, view.word(first - 2) == .ahead { reading.lean = .future }
    reading.tokens = first..<reading.tokens.upperBound
    return reading
  }

  private static let adverbs: [Word] = [.early, .late, .earlier, .later, .mid]
  private static let prepositions: [Word] = [
    .on, .in, .at, .by, .since, .until, .till, .during, .over, .through, .throughout, .within,
  ]

  /// "by Friday" is still to come unless the clause says that it is over.
  private func lean(of word: Word, _ tokens: Range<Int>) -> Tense {
    switch word {
    case .by, .until, .till: TenseReading(view: view).tense(around: tokens) == .past ? .past : .future
    case .to: view.endsIn("ed", tokens.lowerBound - 2) ? .future : .unknown
    case .starting, .beginning, .effective, .upcoming: .future
    case .since, .earlier: .past
    default: .unknown
    }
  }

  /// "the" belongs to the weekend, to a holiday's and to a month's ordinal, not to "the November vote".
  private func isArticle(_ word: Word, before form: DateForm) -> Bool {
    guard word == .the else { return false }
    switch form {
    case .weekend, .dayOfMonth: return true
    default: return false
    }
  }

  /// "in today's hearing", "at last week's meeting": the preposition belongs to the meeting.
  private func takesPlace(_ word: Word, _ reading: DateReading) -> Bool {
    if case .offset = reading.form {} else if !view.flag(reading.tokens.upperBound - 1, .possessive) { return true }
    return word == .by || word == .since || word == .until || word == .till
  }

  func isSameSentence(_ first: Int, _ second: Int) -> Bool {
    first >= 0 && second < view.count && !view.flag(second, .sentenceStart)
      && view.tokens[first].block == view.tokens[second].block
  }
}
