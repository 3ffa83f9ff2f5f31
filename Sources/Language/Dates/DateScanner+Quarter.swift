internal import Bytes

/// The parts of years that accounts are made for.
extension DateScanner {
  /// "the third quarter of 2025", "third-quarter profit", "the September quarter".
  func quarter(at index: Int) -> DateReading? {
    guard view.word(index) == .quarter else { return nil }
    let last = view.mark(index - 1) == .hyphen && !view.spaceBefore(index) ? index - 2 : index - 1
    guard isSameSentence(last, index) else { return nil }
    if view.has(last, .month) { return quarterEnding(at: last, index) }
    guard let number = ordinal(last), last < index - 1 || view.word(last - 1) != .a, view.mark(last - 1) != .hyphen,
      view.word(index + 1) != .in || view.word(index + 2) != .a
    else { return nil }
    return reading(of: number, from: view.word(last - 1) == .the ? last - 1 : last, named: last, end: index + 1)
  }

  /// "Q3", "Q3 2025", "Q3 of last year".
  func quarterName(at index: Int) -> DateReading? {
    guard view.capitalized(index) else { return nil }
    return reading(of: view.value(index), from: index, named: index, end: index + 1)
  }

  /// "FY2026": the year that accounts are named by.
  func fiscalYear(at index: Int) -> DateReading? {
    let (start, end) = (Int(view.tokens[index].start) + 2, Int(view.tokens[index].end))
    guard end - start == 4, view.text[start..<end].allSatisfy(\.isASCIIDigit) else { return nil }
    let year = view.text[start..<end].reduce(0) { $0 * 10 + Int($1 & 0xF) }
    guard (1900...2199).contains(year), let first = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    return DateReading(tokens: index..<index + 1, form: .fixed(PartialDate(first, .year)))
  }

  /// The number of a quarter: first, 3rd.
  private func ordinal(_ index: Int) -> Int? {
    if view.has(index, .ordinalWord), (1...4).contains(view.value(index)) { return view.value(index) }
    guard let number = view.leadingNumber(index), number.letters == 2, (1...4).contains(number.value) else {
      return nil
    }
    return number.value
  }

  private func reading(of number: Int, from first: Int, named name: Int, end: Int) -> DateReading? {
    let yearAt = view.word(end) == .of || view.mark(end) == .comma ? end + 1 : end
    let isAccounting = view.has(name - 1, .accounting) || view.has(end, .accounting) || view.has(yearAt, .accounting)
    if isAccounting { return nil }
    if let year = view.year(yearAt), let start = CalendarDate(year: year, month: 3 * number - 2, day: 1) {
      return DateReading(tokens: first..<yearAt + 1, form: .fixed(PartialDate(start, .quarter)))
    }
    if let years = view.yearShift(at: end) {
      return DateReading(tokens: first..<years.end, form: .quarter(number, shift: .periods(years.shift)))
    }
    let tokens = first..<end
    guard isCounted(in: tokens) || TenseReading(view: view).tense(around: tokens) == .future else { return nil }
    return DateReading(tokens: tokens, form: .quarter(number, shift: .unsaid))
  }

  /// Whether the sentence tells of what is counted by quarters: "17 points in the fourth quarter" are of a match.
  private func isCounted(in quarter: Range<Int>) -> Bool {
    var first = quarter.lowerBound
    while first > 0, isSameSentence(first - 1, first), quarter.lowerBound - first < 24 { first -= 1 }
    var end = quarter.upperBound
    while end < view.count, isSameSentence(end - 1, end), end - quarter.upperBound < 16 { end += 1 }
    return (first..<end).contains {
      view.has($0, .figure) || view.mark($0) == .percent || view.mark($0) == .currency
    }
  }

  /// The quarter that ends with a month, as it is named where years of accounts do not end in December.
  private func quarterEnding(at month: Int, _ index: Int) -> DateReading? {
    guard view.value(month) % 3 == 0, view.capitalized(month) else { return nil }
    let first = view.word(month - 1) == .the ? month - 1 : month
    return DateReading(tokens: first..<index + 1, form: .quarter(view.value(month) / 3, shift: .unsaid))
  }
}
