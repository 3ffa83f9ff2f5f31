/// Tells utterances from quoted words, and both from marks of distance and titles.
struct QuoteKindReader {
  let view: TokenView

  func form(of span: QuoteSpan, _ attribution: QuoteAttribution?) -> Quote.Kind {
    if isNamed(span) { return .scare }
    guard let attribution else { return isUtterance(span) ? .direct : .scare }
    if attribution.isAfter { return isUtterance(span) || opensSentence(span) ? .direct : .mixed }
    if isIntroduced(span), view.capitalized(span.open + 1) || !view.isWord(span.open + 1) { return .direct }
    if isUtterance(span) { return .direct }
    return isScare(span, attribution) ? .scare : .mixed
  }

  /// Words that could stand as a sentence: a capital, four words, and a mark that ends or breaks off at the end.
  func isUtterance(_ span: QuoteSpan) -> Bool {
    let isClosedOutside = opensSentence(span) && view.mark(span.close + 1)?.isTerminal == true
    guard
      words(span, atLeast: 4) || isClosedOutside || view.mark(span.close - 1)?.isTerminal == true && opensSentence(span)
    else { return false }
    let first = view.isWord(span.open + 1) ? span.open + 1 : span.open + 2
    guard view.capitalized(first) || view.isNumber(first) || opensSentence(span), !isTitle(span) else { return false }
    guard let last = view.mark(span.close - 1) else {
      return isClosedOutside || view.mark(span.close + 1) == .comma
        || view.mark(span.close + 1)?.isTerminal == true && words(span, atLeast: 6)
    }
    return last.isTerminal || last == .comma || last == .dash || last == .hyphen || last.isCloser
      || last == .straightSingle
  }

  private func opensSentence(_ span: QuoteSpan) -> Bool { view.flag(span.open, .sentenceStart) }

  private func isIntroduced(_ span: QuoteSpan) -> Bool {
    view.mark(span.open - 1) == .comma || view.mark(span.open - 1) == .colon
  }

  private func words(_ span: QuoteSpan, atLeast least: Int) -> Bool {
    var count = 0
    for index in span.inner where view.isWord(index) || view.isNumber(index) {
      count += 1
      if count >= least { return true }
    }
    return false
  }

  /// `a book entitled “…”`: the marks hold a name.
  private func isNamed(_ span: QuoteSpan) -> Bool {
    let isMarked = view.mark(span.open - 1) == .comma || view.mark(span.open - 1) == .colon
    return view.has(isMarked ? span.open - 2 : span.open - 1, .namingWord)
  }

  /// Every word but the small ones has a capital: a book, a platform, a programme.
  private func isTitle(_ span: QuoteSpan) -> Bool {
    guard span.inner.count <= 20 else { return false }
    var capitals = 0
    for index in span.inner where view.isWord(index) {
      if view.capitalized(index) {
        capitals += 1
      } else if !view.has(index, .stopword) {
        return false
      }
    }
    return capitals >= 2 || capitals == 1 && span.inner.count == 1
  }

  /// `the “Turkish exile”`, `a “hard” option`, `the platform “Truth Social”`: no one is quoted.
  private func isScare(_ span: QuoteSpan, _ attribution: QuoteAttribution) -> Bool {
    if isTitle(span) { return true }
    let before = span.open - 1
    if let cue = attribution.cue, cue.upperBound == span.open, view.has(cue.lowerBound, .speechPast) { return false }
    if let cue = attribution.cue, view.has(cue.lowerBound, .judgingVerb),
      !view.has(cue.upperBound, .preposition), span.open - cue.upperBound <= 10
    {
      return false
    }
    if !words(span, atLeast: 3), let cue = attribution.cue, span.open - cue.upperBound > 14 { return true }
    guard !words(span, atLeast: 5), view.has(before, .determiner) || view.flag(before, .possessive) else {
      return false
    }
    if view.isWord(span.close + 1), !view.has(span.close + 1, .stopword) { return true }
    return !words(span, atLeast: 3) && !isPredicate(before - 1)
  }

  /// "was a", "as a": what follows is said of something, in someone's words.
  private func isPredicate(_ index: Int) -> Bool {
    switch view.word(index) {
    case .is, .are, .was, .were, .be, .been, .being, .as: true
    default: false
    }
  }
}
