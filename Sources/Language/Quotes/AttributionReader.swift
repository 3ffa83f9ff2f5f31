/// Finds the attribution of a quotation in its own sentence: after it, in its middle, or before it.
struct AttributionReader {
  let view: TokenView
  let pairing: QuotePairing
  let phrases: PhraseReader

  /// `“…,” said Ana Ruiz`, `“…,” Ana Ruiz said`, `“…,” according to Ana Ruiz`; nothing from `limit` on belongs to it.
  func attribution(after span: QuoteSpan, limit: Int) -> QuoteAttribution? {
    var first = span.close + 1
    let isParted = view.mark(first) == .comma || view.mark(first) == .dash
    if isParted { first += 1 }
    guard first < limit else { return nil }
    if view.word(first) == .according, view.word(first + 1) == .to {
      return source(from: first + 2, limit: limit).map {
        QuoteAttribution(speaker: $0, cue: first..<first + 2, isAfter: true)
      }
    }
    if let signed = signed(span, limit) { return signed }
    guard isParted || endsOpen(span) || isCue(first) else { return nil }
    if view.word(first) == .as { first += 1 }
    return inverted(at: first, limit) ?? plain(from: first, limit)
  }

  /// `“…” — Ana Ruiz`: a quotation with nothing but a name below or behind it.
  private func signed(_ span: QuoteSpan, _ limit: Int) -> QuoteAttribution? {
    guard view.mark(span.close + 1) == .dash || view.mark(span.close + 1) == .hyphen, span.close + 2 < limit,
      span.open == 0 || view.tokens[span.open - 1].block != view.tokens[span.open].block,
      let name = phrases.titled(at: span.close + 2, limit) ?? phrases.register.name(at: span.close + 2)
    else { return nil }
    let end = view.mark(name.tokens.upperBound) == .period ? name.tokens.upperBound + 1 : name.tokens.upperBound
    guard end >= limit || view.mark(name.tokens.upperBound) == .comma else { return nil }
    let speaker = SpeakerPhrase(tokens: name.tokens, start: span.close + 2, kind: .name)
    return QuoteAttribution(speaker: speaker, isAfter: true)
  }

  /// Whether the last mark inside lets the sentence go on: a comma, a question mark, a dash.
  func endsOpen(_ span: QuoteSpan) -> Bool {
    guard let mark = view.mark(span.close - 1) else { return false }
    switch mark {
    case .comma, .question, .exclamation, .dash, .ellipsis, .hyphen: return true
    case .period: return !view.flag(span.close + 1, .sentenceStart)
    default: return (mark.isCloser || mark == .straightSingle) && view.mark(span.close - 2) == .comma
    }
  }
}

extension AttributionReader {
  /// "said Ana Ruiz".
  private func inverted(at index: Int, _ limit: Int) -> QuoteAttribution? {
    var cue = index
    while cue < limit, view.has(cue, .speechAdverb) || view.isManner(cue) { cue += 1 }
    guard cue < limit, isCue(cue), !view.endsIn("ing", cue) else { return nil }
    var first = cue + 1
    while first < limit, view.has(first, .speechAdverb) || view.isManner(first) || phrases.dateStart[first] >= 0 {
      first += 1
    }
    guard first < limit, !view.has(first, .preposition), view.word(first) != .that else { return nil }
    guard let speaker = phrases.phrase(from: first, limit: limit) ?? phrases.unknownNoun(from: first, limit: limit)
    else {
      return nil
    }
    return QuoteAttribution(speaker: speaker, cue: cue..<cue + 1, isAfter: true)
  }

  /// "Ana Ruiz, the director, said": the phrase must open the clause.
  private func plain(from first: Int, _ limit: Int) -> QuoteAttribution? {
    var tries = 0
    var index = first
    while index < limit, index - first < 48, tries < 3 {
      if view.mark(index) == .semicolon || view.mark(index) == .colon { return nil }
      if index > first, var quoted = quotedByAnother(index, limit: limit) {
        quoted.isAfter = true
        return quoted
      }
      if index > first, isPassive(index), isAsSaying(index),
        let speaker = phrases.phrase(endingAt: index, floor: first), opensClause(speaker, first)
      {
        return QuoteAttribution(speaker: speaker, cue: index..<index + 1, isAfter: true)
      }
      if index > first, isCue(index), !view.endsIn("ing", index), !isPassive(index) {
        tries += 1
        if let speaker = phrases.phrase(endingAt: index, floor: first) ?? phrases.bareNoun(at: first, before: index),
          opensClause(speaker, first)
        {
          return QuoteAttribution(speaker: speaker, cue: index..<index + 1, isAfter: true)
        }
      }
      index += 1
    }
    return relative(from: first, limit)
  }

  /// "was quoted as saying", not "was labelled as".
  func isAsSaying(_ index: Int) -> Bool { view.word(index + 1) == .as && view.endsIn("ing", index + 2) }

  /// "an official who asked not to be named said": the verb after the clause is the speaker's.
  private func relative(from first: Int, _ limit: Int) -> QuoteAttribution? {
    guard let speaker = phrases.phrase(from: first, limit: limit), view.word(speaker.tokens.upperBound) == .who,
      speaker.tokens.upperBound < min(limit, first + 40),
      let cue = (speaker.tokens.upperBound..<min(limit, first + 40)).last(where: {
        isCue($0) && !view.endsIn("ing", $0) && !isPassive($0)
      })
    else { return nil }
    return QuoteAttribution(speaker: speaker, cue: cue..<cue + 1, isAfter: true)
  }

  private func opensClause(_ speaker: SpeakerPhrase, _ first: Int) -> Bool {
    guard speaker.start > first else { return true }
    if view.has(speaker.start, .determiner), view.isWord(speaker.start - 1),
      !view.has(speaker.start - 1, [.conjunction, .speechAdverb, .preposition]),
      phrases.dateStart[speaker.start - 1] < 0
    {
      return false
    }
    for index in first..<speaker.start {
      if view.word(index) == .of, view.has(index - 1, .numberWord) { continue }
      if view.has(index, .determiner), index > first, view.isWord(index - 1), !view.has(index - 1, .conjunction),
        view.word(index - 1) != .of
      {
        return false
      }
      guard
        view.has(index, [.conjunction, .speechAdverb, .determiner, .role, .title, .institution, .numberWord])
          || view.mark(index) == .comma || view.isNumber(index) || view.mark(index) == .hyphen
          || phrases.dateStart[index] >= 0 || view.capitalized(index) || phrases.isAdjective(index)
      else { return false }
    }
    return true
  }
}
