extension AttributionReader {
  /// `Ana Ruiz said: “…”`, `Ana Ruiz said that it was “…”`, from the opening of the sentence at `start` on.
  func attribution(before span: QuoteSpan, start: Int) -> QuoteAttribution? {
    if view.mark(span.open - 1) == .colon, start < span.open, followingNoun(before: span.open - 1, start) != nil,
      let announced = announced(before: span.open - 1, start)
    {
      return announced
    }
    var index = span.open - 1
    var tries = 0
    while index >= start, span.open - index < 60, tries < 4 {
      if pairing.partner[index] >= start, Int(pairing.partner[index]) < index, view.mark(index) != .closeParenthesis {
        index = Int(pairing.partner[index]) - 1
        continue
      }
      if view.mark(index) == .semicolon { return nil }
      if view.word(index) == .according, view.word(index + 1) == .to {
        guard let speaker = source(from: index + 2, limit: span.open) else { return nil }
        if index == start || view.mark(index - 1) != .comma || view.mark(speaker.tokens.upperBound) != .comma {
          return QuoteAttribution(speaker: speaker, cue: index..<index + 2)
        }
      }
      if let quoted = quotedByAnother(index, limit: span.open) { return quoted }
      if view.word(index) == .words, view.word(index + 1) == .of {
        return phrases.phrase(from: index + 2, limit: span.open).map {
          QuoteAttribution(speaker: $0, cue: index..<index + 2)
        }
      }
      if isCue(index), !isSaidByQuoted(index) {
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
      if view.word(cue + 1) == .by, !isQuoting(cue) {
        return phrases.phrase(from: cue + 2, limit: limit).map { QuoteAttribution(speaker: $0, cue: cueRange) }
      }
      guard isAsSaying(cue) || isQuoting(cue) else { return nil }
    }
    if view.flag(cue, .sentenceStart) || view.mark(cue - 1) == .comma && isNamedUpTo(limit, from: cue + 1) {
      return phrases.phrase(from: cue + 1, limit: limit).map { QuoteAttribution(speaker: $0, cue: cueRange) }
    }
    let isParticiple = view.endsIn("ing", cue) && (view.mark(cue - 1) == .comma || view.has(cue - 1, .preposition))
    if !isParticiple, let speaker = phrases.phrase(endingAt: cue, floor: start) {
      if isNaming(cue, speaker, limit) { return nil }
      return reporter(of: speaker, thinking: cue, start) ?? QuoteAttribution(speaker: speaker, cue: cueRange)
    }
    guard sharesSubject(cue) else { return nil }
    return phrases.subject(from: start, limit: cue).map { QuoteAttribution(speaker: $0, cue: cueRange) }
  }

  /// Who says of another that he thinks so: Powell, in "Powell says the government believes".
  private func reporter(of thinker: SpeakerPhrase, thinking cue: Int, _ start: Int) -> QuoteAttribution? {
    guard isThought(cue) else { return nil }
    let said = view.word(thinker.start - 1) == .that ? thinker.start - 2 : thinker.start - 1
    guard said > start, isCue(said), !isPassive(said),
      let speaker = phrases.phrase(endingAt: said, floor: start)
    else { return nil }
    return reporter(of: speaker, thinking: said, start) ?? QuoteAttribution(speaker: speaker, cue: said..<said + 1)
  }

  private func isThought(_ index: Int) -> Bool {
    switch view.word(index) {
    case .believe, .believes, .believed, .think, .thinks, .thought, .hope, .hopes, .hoped, .considers, .considered: true
    default: false
    }
  }

  /// "an architecture called “…”", "a company called Espiamos, or “…”": the name of a thing, and nobody calls it so.
  private func isNaming(_ cue: Int, _ speaker: SpeakerPhrase, _ limit: Int) -> Bool {
    guard cue + 1 == limit || view.capitalized(cue + 1), view.has(cue, .judgingVerb), speaker.kind == .role else {
      return false
    }
    return view.has(speaker.start, .numberWord) || !view.has(speaker.tokens.upperBound - 1, PhraseReader.speakers)
  }

  /// "…, said Ana Ruiz:": the name goes up to the mark before the quotation.
  private func isNamedUpTo(_ limit: Int, from index: Int) -> Bool {
    guard let name = phrases.titled(at: index, limit) ?? phrases.register.name(at: index) else { return false }
    return name.tokens.upperBound + 1 == limit && view.mark(limit - 1) == .colon
  }

  /// The "saying" of "quoted Ana Ruiz as saying", which is read with "quoted".
  private func isSaidByQuoted(_ index: Int) -> Bool { view.endsIn("ing", index) && view.word(index - 1) == .as }

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
    guard let noun = followingNoun(before: colon, start) ?? lastUtterance(before: colon, start) else { return nil }
    let cue = noun..<noun + 1
    let subject = phrases.subject(from: start, limit: noun)
    if let subject, subject.kind == .name, phrases.register.name(at: subject.tokens.lowerBound)?.kind != .place {
      return QuoteAttribution(speaker: subject, cue: cue)
    }
    if let maker = maker(of: noun, start) { return QuoteAttribution(speaker: maker, cue: cue) }
    if let name = phrases.register.name(at: noun - 1), view.flag(noun - 1, .possessive), name.tokens.lowerBound >= start
    {
      let speaker = SpeakerPhrase(tokens: name.tokens, start: name.tokens.lowerBound, kind: .name)
      return QuoteAttribution(speaker: speaker, cue: cue)
    }
    let head = subject.map { $0.tokens.upperBound - 1 } ?? noun
    let speaker = view.has(head, .utterance) ? author(of: head, limit: colon) : subject
    return speaker.map { QuoteAttribution(speaker: $0, cue: cue) }
  }

  /// "the following statement", "these remarks": the noun that what comes after the colon is.
  func followingNoun(before colon: Int, _ start: Int) -> Int? {
    (max(start, colon - 60)..<colon).first { index in
      isUtterance(index)
        && (max(start, index - 4)..<index).contains { view.word($0) == .following && !view.flag($0, .sentenceStart) }
    }
  }

  private func lastUtterance(before colon: Int, _ start: Int) -> Int? {
    (max(start, colon - 60)..<colon).last(where: isUtterance)
  }

  private func isUtterance(_ index: Int) -> Bool {
    view.has(index, .utterance) && !view.has(index, .institution) || view.word(index) == .statement
  }

  /// "Ana Ruiz" of "Ana Ruiz sent out the following message": who stands before the nearest verb before the noun.
  private func maker(of noun: Int, _ start: Int) -> SpeakerPhrase? {
    guard noun > start + 1 else { return nil }
    for index in (max(start + 1, noun - 7)..<noun).reversed() {
      if view.has(index, .irregularPast) || view.has(index, PhraseReader.speech)
        || view.endsIn("ed", index) && !view.has(index, .notPast)
      {
        return isPassive(index) ? nil : phrases.phrase(endingAt: index, floor: start)
      }
    }
    return nil
  }

  /// Who is meant by "according to": the ministry, where it is "a statement from the ministry".
  func source(from first: Int, limit: Int) -> SpeakerPhrase? {
    guard let phrase = phrases.phrase(from: first, limit: limit) else { return nil }
    let head = phrase.tokens.upperBound - 1
    guard phrase.kind == .role, view.has(head, .utterance),
      !view.has(head, .institution) || view.word(head) == .statement,
      view.word(head + 1) == .from || view.word(head + 1) == .by || view.word(head + 1) == .of
    else { return phrase }
    return phrases.phrase(from: head + 2, limit: limit) ?? phrase
  }

  /// "Statement of Senator Ana Ruiz on the vote:", "The text of Ruiz's remarks follows:".
  private func author(of noun: Int, limit: Int) -> SpeakerPhrase? {
    guard view.word(noun + 1) == .of || view.word(noun + 1) == .by || view.word(noun + 1) == .from,
      let name = phrases.titled(at: noun + 2, limit) ?? phrases.register.name(at: noun + 2)
    else { return nil }
    return SpeakerPhrase(tokens: name.tokens, start: noun + 2, kind: .name)
  }
}
