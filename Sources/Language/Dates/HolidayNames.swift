internal import Bytes

/// The names of holidays, as the hashes of their words.
struct HolidayNames: Sendable {
  static let english = HolidayNames()

  private let names: [(words: [UInt64], rule: Holiday.Rule)]

  private init() {
    names = Holiday.names.map { name in
      (StableHash.ofWords(in: name.words), name.rule)
    }
  }

  /// The holiday whose name begins at `index`, with the year or the "last" and "next" that goes with it.
  func reading(at index: Int, _ view: TokenView) -> DateReading? {
    guard view.capitalized(index), let name = names.first(where: { matches($0.words, at: index, view) }) else {
      return nil
    }
    var end = self.end(of: name.words, at: index, view)
    var first = index
    let holiday = Holiday(rule: name.rule)
    let yearAt = view.mark(end) == .comma ? end + 1 : end
    if let year = view.year(yearAt), let date = holiday.date(in: year) {
      return DateReading(tokens: first..<yearAt + 1, form: .fixed(PartialDate(date)))
    }
    var shift = DateShift.unsaid
    switch view.word(first - 1) {
    case .last: (shift, first) = (.last, first - 1)
    case .next: (shift, first) = (.next, first - 1)
    case .this: (shift, first) = (.this, first - 1)
    case .a, .an, .every, .each: return nil
    default: break
    }
    if let years = view.yearShift(at: end) { (shift, end) = (.periods(years.shift), years.end) }
    if view.word(first - 1) == .year, view.flag(first - 1, .possessive) {
      switch view.word(first - 2) {
      case .last: (shift, first) = (.periods(-1), first - 2)
      case .this: (shift, first) = (.periods(0), first - 2)
      case .next: (shift, first) = (.periods(1), first - 2)
      default: break
      }
    }
    if name.words.count == 1, shift == .unsaid, !standsAlone(index, end, view) { return nil }
    return DateReading(tokens: first..<end, form: .holiday(holiday, shift: shift))
  }

  private func matches(_ words: [UInt64], at index: Int, _ view: TokenView) -> Bool {
    var place = index
    for word in words {
      guard view.isWord(place), view.tokens[place].folded == word,
        place == index || view.tokens[place].block == view.tokens[index].block
      else { return false }
      place += 1
      if view.mark(place) == .period, view.has(place - 1, [.abbreviation, .titleAbbreviation]) { place += 1 }
    }
    return true
  }

  private func end(of words: [UInt64], at index: Int, _ view: TokenView) -> Int {
    var place = index
    for _ in words {
      place += 1
      if view.mark(place) == .period, view.has(place - 1, [.abbreviation, .titleAbbreviation]), words.count > 1 {
        place += 1
      }
    }
    return view.mark(place - 1) == .period ? place - 1 : place
  }

  /// "at Christmas", not "Christmas trees".
  private func standsAlone(_ index: Int, _ end: Int, _ view: TokenView) -> Bool {
    guard view.has(index - 1, .preposition), !view.flag(index, .sentenceStart) else { return false }
    return view.has(end, .stopword) || !view.isWord(end) || view.capitalized(end) || view.flag(end - 1, .possessive)
  }
}

extension TokenView {
  /// The value of a number of four digits that may be a year, 1500 to 2199.
  func year(_ index: Int) -> Int? {
    guard isNumber(index), length(index) == 4 || flag(index, .possessive), let value = leadingNumber(index)?.value,
      (1500...2199).contains(value), flag(index, .possessive) || digits(index) != nil
    else { return nil }
    return value
  }

  /// "last year", "of this year", "next year" after a month or a holiday: how many years on, and where it ends.
  func yearShift(at index: Int) -> (shift: Int, end: Int)? {
    let place = word(index) == .of ? index + 1 : index
    guard word(place + 1) == .year else { return nil }
    switch word(place) {
    case .last: return (-1, place + 2)
    case .this: return (0, place + 2)
    case .next: return (1, place + 2)
    default: return nil
    }
  }

  /// The digits a number begins with, and how many letters follow them: "29th" is 29 and 2.
  func leadingNumber(_ index: Int) -> (value: Int, letters: Int)? {
    guard isNumber(index) else { return nil }
    var value = 0
    var place = Int(tokens[index].start)
    let end = Int(tokens[index].end)
    while place < end, place - Int(tokens[index].start) < 9, text[place].isASCIIDigit {
      value = value * 10 + Int(text[place] & 0xF)
      place += 1
    }
    var letters = 0
    while place < end, text[place].isASCIILetter {
      letters += 1
      place += 1
    }
    return place == end || flag(index, .possessive) ? (value, letters) : nil
  }
}
