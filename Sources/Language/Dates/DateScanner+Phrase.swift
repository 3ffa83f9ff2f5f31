/// Phrases of `DatePhrase`, matched around the word that each is looked up by.
extension DateScanner {
  func phrase(at index: Int, _ phrases: [DatePhrase]) -> DateReading? {
    if view.has(index, .ordinalWord) { return nil }
    let (before, after) = (view.lexeme(index - 1), view.lexeme(index + 1))
    for place in phrases.indices {
      guard phrases[place].before == 0 || phrases[place].before == before,
        phrases[place].after == 0 || phrases[place].after == after
      else { continue }
      let phrase = phrases[place]
      guard let match = match(phrase, at: index) else { continue }
      if phrase.meaning == .none, view.flag(match.tokens.upperBound - 1, .possessive) { continue }
      if isTimeless(match.tokens) { return nil }
      return phrase.meaning == .none ? nil : reading(of: phrase.meaning, match)
    }
    return nil
  }

  /// "tomorrow's leaders", "in today's world", "a better tomorrow": no day is meant.
  private func isTimeless(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    if view.endsIn("er", tokens.lowerBound - 1), view.word(tokens.lowerBound - 2) == .a { return true }
    guard tokens.count == 1, view.flag(last, .possessive) else { return false }
    return view.has(last + 1, .timelessNoun) || view.has(last + 2, .timelessNoun) && !view.has(last + 1, .stopword)
  }

  private typealias Match = (tokens: Range<Int>, number: Int, unit: Int)

  private func match(_ phrase: DatePhrase, at core: Int) -> Match? {
    var match: Match = (core..<core, 0, 0)
    var place = core
    for slot in phrase.slots[phrase.core...] {
      guard place == core || isSameSentence(place - 1, place), accept(slot, at: place, &match) != nil else {
        return nil
      }
      place += 1
    }
    let end = place
    place = core
    for slot in phrase.slots[..<phrase.core].reversed() {
      guard isSameSentence(place - 1, place), let first = accept(slot, at: place - 1, &match) else { return nil }
      place = first
    }
    match.tokens = place..<end
    return match
  }

  /// The first token of what fills the slot with its last token at `index`, or nil.
  private func accept(_ slot: DatePhrase.Slot, at index: Int, _ match: inout Match) -> Int? {
    guard index < view.count else { return nil }
    switch slot {
    case .word(let lexeme):
      let token = view.tokens[index]
      guard token.kind == .word, token.lexeme == lexeme else { return nil }
      if token.flags.contains(.capitalized), !token.flags.contains(.sentenceStart), index == match.tokens.lowerBound,
        view.has(index, .namedDay)
      {
        return nil
      }
      return index
    case .number:
      guard let number = number(endingAt: index) else { return nil }
      guard view.word(number.first - 1) != .half else { return nil }
      match.number = number.value
      return number.first
    case .vagueNumber: return view.has(index, .vagueNumber) ? index : nil
    case .unit:
      guard view.has(index, .timeUnit) else { return nil }
      match.unit = view.value(index)
      return index
    case .dayPart: return view.has(index, .dayPart) ? index : nil
    case .hyphen: return view.mark(index) == .hyphen ? index : nil
    case .season: return view.has(index, .season) && !view.capitalized(index) ? index : nil
    }
  }

  /// "two", "15", "twenty-five", "a couple of".
  func number(endingAt index: Int) -> (value: Int, first: Int)? {
    if let digits = view.digits(index) { return digits <= 500 ? (digits, index) : nil }
    if view.word(index) == .of, view.word(index - 2) == .a { return (2, index - 2) }
    guard view.has(index, .numberWord) else { return nil }
    let value = view.value(index)
    if view.word(index - 1) == .a, value == 2 { return (2, index - 1) }
    if view.mark(index - 1) == .hyphen, view.has(index - 2, .numberWord), view.value(index - 2) >= 20, value < 10 {
      return (view.value(index - 2) + value, index - 2)
    }
    return view.mark(index - 1) == .hyphen || view.mark(index - 1) == .dash ? nil : (value, index)
  }

  private func reading(of meaning: DatePhrase.Meaning, _ match: Match) -> DateReading? {
    var lean = Tense.unknown
    var form: DateForm?
    switch meaning {
    case .day(let days): form = .offset(.day, days)
    case .unit(let shift): form = period(match.unit, shift, match.tokens)
    case .unitToCome:
      let isOver = TenseReading(view: view).tense(around: match.tokens) == .past
      (form, lean) = (period(match.unit, 0, match.tokens).map { isOver ? .unclear : $0 }, .future)
    case .ago: (form, lean) = (distance(match.unit, -match.number), .past)
    case .agoToday:
      (form, lean) = (DateUnit(rawValue: match.unit).map { .sameDay($0, -match.number) }, .past)
    case .ahead: (form, lean) = (distance(match.unit, match.number), .future)
    case .aheadIfFuture:
      if TenseReading(view: view).tense(around: match.tokens) == .future {
        (form, lean) = (distance(match.unit, match.number), .future)
      }
    case .later: form = fromLast(match.unit, match.number)
    case .earlier: form = fromLast(match.unit, -match.number)
    case .fromLast(let amount):
      let isDuration = DateUnit(rawValue: match.unit) != .day && view.word(match.tokens.upperBound - 2) == .next
      form = isDuration ? nil : fromLast(match.unit, amount)
    case .unclear: form = .unclear
    case .none: form = nil
    }
    return form.map { DateReading(tokens: match.tokens, form: $0, lean: lean) }
  }

  private func fromLast(_ unit: Int, _ amount: Int) -> DateForm? {
    switch DateUnit(rawValue: unit) {
    case .day: .daysFromLast(amount)
    case .hour, nil: nil
    default: .unclear
    }
  }

  private func distance(_ unit: Int, _ amount: Int) -> DateForm? {
    switch DateUnit(rawValue: unit) {
    case .day, .week, .month, .quarter, .year: DateUnit(rawValue: unit).map { .offset($0, amount) }
    case .weekend, .decade, .century: .unclear
    case .hour, nil: nil
    }
  }

  private func period(_ unit: Int, _ shift: Int, _ tokens: Range<Int>) -> DateForm? {
    if view.word(tokens.upperBound) == .of, DateUnit(rawValue: unit) != .year, isPartOfPeriod(tokens.upperBound + 1) {
      return nil
    }
    let isOver = view.word(tokens.lowerBound) == .over || view.word(tokens.lowerBound) == .at
    switch DateUnit(rawValue: unit) {
    case .weekend:
      let shifts: [DateShift] = [.last, isOver ? .unsaid : .this, .next]
      return abs(shift) <= 1 ? .weekend(shift: shifts[shift + 1]) : .unclear
    case .week where !isOver, .month where !isOver, .quarter where !isOver, .year where !isOver:
      return DateUnit(rawValue: unit).map { .offset($0, shift) }
    case .decade where !isOver, .century where !isOver: return .unclear
    default: return nil
    }
  }

  /// "last week of March" is no week of now, "the loan last week of $20 million" is.
  private func isPartOfPeriod(_ index: Int) -> Bool {
    view.has(index, [.month, .season, .namedDay]) || view.digits(index) != nil
      || view.word(index) == .the && view.has(index + 1, [.month, .season, .timeUnit])
  }
}
