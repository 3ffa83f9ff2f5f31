/// Who is said to have spoken, and the words that say so.
struct QuoteAttribution {
  var speaker: SpeakerPhrase
  var cue: Range<Int>?
  /// Whether it stands after the quotation.
  var isAfter = false

  /// The same speaker for what follows, which has no cue of its own.
  var inherited: QuoteAttribution { QuoteAttribution(speaker: speaker, isAfter: isAfter) }
}

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
      return phrases.phrase(from: first + 2, limit: limit).map {
        QuoteAttribution(speaker: $0, cue: first..<first + 2, isAfter: true)
      }
    }
    guard isParted || endsOpen(span) || isCue(first) else { return nil }
    if view.word(first) == .as { first += 1 }
    return inverted(at: first, limit) ?? plain(from: first, limit)
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
  /// A verb of speech in a finite form; nouns like "the reports" aside.
  func isCue(_ index: Int) -> Bool {
    guard view.has(index, PhraseReader.speech), !view.capitalized(index) || view.flag(index, .sentenceStart) else {
      return false
    }
    if view.word(index - 1) == .to || view.has(index - 1, .determiner) && view.word(index - 1) != .that { return false }
    if view.has(index, .speechNoun), !isSubjectEnd(index - 1) { return false }
    return !view.flag(index - 1, .possessive) || view.has(index - 1, .personalPronoun)
  }

  /// Whether a verb may follow here that is mostly a noun: "the letter states", not "larger states".
  private func isSubjectEnd(_ index: Int) -> Bool {
    if view.mark(index) != nil { return true }
    if view.has(index, PhraseReader.speakers) || view.has(index, [.personalPronoun, .speechAdverb, .conjunction]) {
      return true
    }
    return phrases.register.name(at: index).map { $0.kind != .place } ?? false
  }

  /// "said Ana Ruiz".
  private func inverted(at index: Int, _ limit: Int) -> QuoteAttribution? {
    var cue = index
    while cue < limit, view.has(cue, .speechAdverb) || view.endsIn("ly", cue) { cue += 1 }
    guard cue < limit, isCue(cue), !view.endsIn("ing", cue) else { return nil }
    var first = cue + 1
    while first < limit, view.has(first, .speechAdverb) || view.endsIn("ly", first) || phrases.dateStart[first] >= 0 {
      first += 1
    }
    guard first < limit, !view.has(first, .preposition), view.word(first) != .that else { return nil }
    return phrases.phrase(from: first, limit: limit).map {
      QuoteAttribution(speaker: $0, cue: cue..<cue + 1, isAfter: true)
    }
  }

  /// "Ana Ruiz, the director, said": the phrase must open the clause.
  private func plain(from first: Int, _ limit: Int) -> QuoteAttribution? {
    var tries = 0
    var index = first
    while index < limit, index - first < 48, tries < 3 {
      if view.mark(index) == .semicolon || view.mark(index) == .colon { return nil }
      if index > first, isPassive(index), view.word(index + 1) == .as,
        let speaker = phrases.phrase(endingAt: index, floor: first), opensClause(speaker, first)
      {
        return QuoteAttribution(speaker: speaker, cue: index..<index + 1, isAfter: true)
      }
      if index > first, isCue(index), !view.endsIn("ing", index), !isPassive(index) {
        tries += 1
        if let speaker = phrases.phrase(endingAt: index, floor: first), opensClause(speaker, first) {
          return QuoteAttribution(speaker: speaker, cue: index..<index + 1, isAfter: true)
        }
      }
      index += 1
    }
    return nil
  }

  private func opensClause(_ speaker: SpeakerPhrase, _ first: Int) -> Bool {
    guard speaker.start > first else { return true }
    for index in first..<speaker.start {
      guard
        view.has(index, [.conjunction, .speechAdverb, .determiner, .role, .title, .institution])
          || view.mark(index) == .comma
          || phrases.dateStart[index] >= 0 || view.capitalized(index) || phrases.isAdjective(index)
      else { return false }
    }
    return true
  }

  func isPassive(_ index: Int) -> Bool {
    var place = index - 1
    while view.has(place, .speechAdverb), !view.has(place, [.pastAuxiliary, .presentAuxiliary]) { place -= 1 }
    switch view.word(place) {
    case .was, .were, .is, .are, .be, .been, .being: return !view.endsIn("ing", index)
    default: return false
    }
  }
}

extension AttributionReader {
  /// `Ana Ruiz said: “…”`, `Ana Ruiz said that it was “…”`, from the opening of the sentence at `start` on.
  func attribution(before span: QuoteSpan, start: Int) -> QuoteAttribution? {
    var index = span.open - 1
    var tries = 0
    while index >= start, span.open - index < 60, tries < 4 {
      if pairing.partner[index] >= start, Int(pairing.partner[index]) < index, view.mark(index) != .closeParenthesis {
        index = Int(pairing.partner[index]) - 1
        continue
      }
      if view.mark(index) == .semicolon { return nil }
      if view.word(index) == .according, view.word(index + 1) == .to {
        return phrases.phrase(from: index + 2, limit: span.open).map {
          QuoteAttribution(speaker: $0, cue: index..<index + 2)
        }
      }
      if isCue(index) {
        tries += 1
        if let found = attribution(cue: index, start: start, limit: span.open) { return found }
      }
      index -= 1
    }
    guard start < span.open else { return nil }
    return labelled(span, start) ?? announced(span, start)
  }

  private func attribution(cue: Int, start: Int, limit: Int) -> QuoteAttribution? {
    let cueRange = cue..<cue + 1
    if isPassive(cue) {
      if view.word(cue + 1) == .by {
        return phrases.phrase(from: cue + 2, limit: limit).map { QuoteAttribution(speaker: $0, cue: cueRange) }
      }
      guard view.word(cue + 1) == .as else { return nil }
    }
    if view.flag(cue, .sentenceStart) {
      return phrases.phrase(from: cue + 1, limit: limit).map { QuoteAttribution(speaker: $0, cue: cueRange) }
    }
    if let speaker = phrases.phrase(endingAt: cue, floor: start) {
      return QuoteAttribution(speaker: speaker, cue: cueRange)
    }
    guard sharesSubject(cue) else { return nil }
    return phrases.subject(from: start, limit: cue).map { QuoteAttribution(speaker: $0, cue: cueRange) }
  }

  /// "Ana Ruiz agreed, adding" and "Ana Ruiz agreed and said": the subject is that of the sentence.
  private func sharesSubject(_ cue: Int) -> Bool {
    var before = cue - 1
    while view.has(before, .speechAdverb) { before -= 1 }
    switch view.word(before) {
    case .and, .but, .by, .as, .after, .before, .or: return true
    default: return view.endsIn("ing", cue) && (view.mark(before) == .comma || view.has(before, .preposition))
    }
  }

  /// `Ana Ruiz: “…”`.
  private func labelled(_ span: QuoteSpan, _ start: Int) -> QuoteAttribution? {
    guard view.mark(span.open - 1) == .colon, let name = phrases.register.name(at: span.open - 2),
      name.tokens.lowerBound == start || !name.title.isEmpty && name.title.lowerBound == start, name.kind == .person
    else { return nil }
    return QuoteAttribution(speaker: SpeakerPhrase(tokens: name.tokens, start: start, kind: .name))
  }

  /// `Ana Ruiz issued the following statement: “…”`.
  private func announced(_ span: QuoteSpan, _ start: Int) -> QuoteAttribution? {
    guard view.mark(span.open - 1) == .colon else { return nil }
    return announced(before: span.open - 1, start)
  }

  /// The sentence that ends with the colon at `colon` tells of a statement: its subject.
  func announced(before colon: Int, _ start: Int) -> QuoteAttribution? {
    guard
      let noun = (start..<colon).last(where: {
        view.has($0, .utterance) && !view.has($0, .institution) || view.word($0) == .statement
      })
    else { return nil }
    if let name = phrases.register.name(at: noun - 1), view.flag(noun - 1, .possessive), name.tokens.lowerBound >= start
    {
      let speaker = SpeakerPhrase(tokens: name.tokens, start: name.tokens.lowerBound, kind: .name)
      return QuoteAttribution(speaker: speaker, cue: noun..<noun + 1)
    }
    return phrases.subject(from: start, limit: noun).map { QuoteAttribution(speaker: $0, cue: noun..<noun + 1) }
  }
}
