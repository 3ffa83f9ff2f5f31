internal import Bytes

extension DateScanner {
  /// 2025-11-29, 11/29/2025, 29.11.2025, "on the 15th", a year.
  func numeric(at index: Int) -> DateReading? {
    if let date = separated(at: index, by: .hyphen) ?? separated(at: index, by: .slash) ?? dotted(at: index) {
      return date
    }
    return year(at: index) ?? dayOfMonth(at: index)
  }

  private func separated(at index: Int, by mark: Mark) -> DateReading? {
    guard view.mark(index + 1) == mark, view.mark(index + 3) == mark, !view.spaceBefore(index + 1),
      !view.spaceBefore(index + 2), !view.spaceBefore(index + 3), !view.spaceBefore(index + 4),
      let first = view.digits(index), let second = view.digits(index + 2),
      let third = view.leadingNumber(index + 4)?.value
    else { return nil }
    let tokens = index..<index + 5
    if view.length(index) == 4 { return fixed(tokens, first, second, third) }
    guard (1900...2199).contains(third), mark == .slash || view.length(index + 2) == 2 else { return nil }
    if first <= 12, second <= 12, first != second { return DateReading(tokens: tokens, form: .unclear) }
    return first > 12 ? fixed(tokens, third, second, first) : fixed(tokens, third, first, second)
  }

  /// 29.11.2025 is one token; the day comes first.
  private func dotted(at index: Int) -> DateReading? {
    guard view.length(index) >= 8, view.length(index) <= 10 else { return nil }
    var parts = [0, 0, 0]
    var part = 0
    for place in Int(view.tokens[index].start)..<Int(view.tokens[index].end) {
      let byte = view.text[place]
      if byte == UInt8(ascii: ".") { part += 1 } else if !byte.isASCIIDigit { return nil }
      guard part < 3 else { return nil }
      if byte.isASCIIDigit { parts[part] = parts[part] * 10 + Int(byte & 0xF) }
    }
    guard part == 2, (1900...2199).contains(parts[2]) else { return nil }
    return fixed(index..<index + 1, parts[2], parts[1], parts[0])
  }

  private func fixed(_ tokens: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> DateReading? {
    CalendarDate(year: year, month: month, day: day).map {
      DateReading(tokens: tokens, form: .fixed(PartialDate($0)))
    }
  }

  /// "in 2024", "the 2024 elections", "early 2024": a number that may be a year after a word that years follow.
  private func year(at index: Int) -> DateReading? {
    guard let year = view.year(index), year >= 1700, !view.flag(index, .possessive) || year % 10 != 0,
      !view.flag(index, .sentenceStart),
      view.mark(index + 1) != .percent, let start = CalendarDate(year: year, month: 1, day: 1)
    else { return nil }
    let counts = view.isWord(index + 1) && !view.capitalized(index + 1) && !view.has(index + 1, .stopword)
    switch view.word(index - 1) {
    case .in, .since, .until, .till, .by, .from, .during, .before, .after, .through, .between, .and, .to, .of:
      if view.word(index - 1) == .and || view.word(index - 1) == .to, view.year(index - 2) == nil { return nil }
      if view.word(index - 1) == .of, view.capitalized(index - 2) { return nil }
      if counts, view.word(index - 1) != .since, !isYearHead(index + 1) { return nil }
    case .early, .late, .mid, .last: break
    case .year where !view.has(index - 2, .accounting) || view.word(index - 2) == .fiscal: break
    case .fiscal, .fy: break
    case .the, .his, .her, .their, .its:
      guard counts, !view.flag(index, .possessive), isYearHead(index + 1) || view.length(index) == 4 else { return nil }
    default:
      let isSeason = view.has(index - 1, .season) && !view.has(index - 1, .irregularPast)
      guard isSeason || view.mark(index - 1) == .hyphen && view.word(index - 2) == .mid else { return nil }
      if isSeason { return DateReading(tokens: index - 1..<index + 1, form: .fixed(PartialDate(start, .year))) }
    }
    let first = view.mark(index - 1) == .hyphen ? index - 2 : index
    return DateReading(tokens: first..<index + 1, form: .fixed(PartialDate(start, .year)))
  }

  /// "in 2024 elections": a thing that has a year, where "in 2024 homes" is a count.
  private func isYearHead(_ index: Int) -> Bool { !view.endsIn("s", index) || view.endsIn("ections", index) }

  /// "on the 15th": of this month or the one before or after it.
  private func dayOfMonth(at index: Int) -> DateReading? {
    guard let number = view.leadingNumber(index), number.letters == 2, (1...31).contains(number.value),
      view.word(index - 1) == .the, view.word(index - 2) == .on,
      !view.isWord(index + 1) || view.has(index + 1, .stopword),
      view.word(index + 1) != .of, view.mark(index + 1) != .hyphen
    else { return nil }
    return DateReading(tokens: index - 1..<index + 1, form: .dayOfMonth(number.value))
  }
}
