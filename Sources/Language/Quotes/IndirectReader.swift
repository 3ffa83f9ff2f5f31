/// Finds what is reported without quotation marks: "Ana Ruiz said that …", "…, according to the ministry".
///
/// Only one report is read from a sentence, and only where a verb of speech has its subject beside it; verbs other than
/// "say" need the word "that".
struct IndirectReader {
  let view: TokenView
  let attributions: AttributionReader

  private var phrases: PhraseReader { attributions.phrases }

  struct Report {
    var tokens: Range<Int>
    var attribution: QuoteAttribution
  }

  /// The report in the sentence of these tokens. "According to the paper, Ana Ruiz said" reports Ana Ruiz.
  func report(in sentence: Range<Int>) -> Report? {
    var opening: Report?
    for index in sentence where view.lexeme(index) != 0 && mayTell(index) {
      if view.word(index) == .according, view.word(index + 1) == .to {
        guard index <= sentence.lowerBound + 1 else { return opening ?? according(at: index, sentence) }
        opening = according(at: index, sentence)
      }
      guard attributions.isCue(index), !attributions.isPassive(index), !view.endsIn("ing", index) else { continue }
      if let found = report(cue: index, sentence) { return found }
    }
    return opening
  }
}

extension IndirectReader {
  /// Whether the word may be a cue at all: most are no verb of speech, and need no second look.
  @inline(__always)
  private func mayTell(_ index: Int) -> Bool {
    if view.has(index, PhraseReader.speech) { return true }
    switch view.word(index) {
    case .according, .put, .puts, .quoted, .quotes, .quoting, .cited, .cites, .citing: return true
    default: return false
    }
  }

  /// Who tells, in a sentence, what he thinks or wants without reporting it: "Ana Ruiz urged people to stay away".
  func judge(in sentence: Range<Int>) -> QuoteAttribution? {
    guard let subject = phrases.subject(from: sentence.lowerBound, limit: sentence.upperBound), subject.kind == .name,
      let cue = sentence.first(where: { $0 >= subject.tokens.upperBound && attributions.isCue($0) }),
      !attributions.isPassive(cue), !view.endsIn("ing", cue),
      phrases.phrase(endingAt: cue, floor: sentence.lowerBound)?.tokens == subject.tokens
    else { return nil }
    return QuoteAttribution(speaker: subject, cue: cue..<cue + 1)
  }

  private func according(at index: Int, _ sentence: Range<Int>) -> Report? {
    guard let speaker = attributions.source(from: index + 2, limit: sentence.upperBound) else { return nil }
    let attribution = QuoteAttribution(speaker: speaker, cue: index..<index + 2)
    if index <= sentence.lowerBound + 1 {
      guard let comma = (speaker.tokens.upperBound..<sentence.upperBound).first(where: { view.mark($0) == .comma }),
        comma + 1 < sentence.upperBound
      else { return nil }
      return Report(tokens: comma + 1..<sentence.upperBound, attribution: attribution)
    }
    guard isUnbroken(from: speaker.tokens.upperBound, sentence) else { return nil }
    let end = view.mark(index - 1) == .comma ? index - 1 : index
    return end > sentence.lowerBound ? Report(tokens: sentence.lowerBound..<end, attribution: attribution) : nil
  }

  private func report(cue: Int, _ sentence: Range<Int>) -> Report? {
    if cue > sentence.lowerBound + 1, view.mark(cue - 1) == .comma,
      let speaker = phrases.phrase(from: cue + 1, limit: sentence.upperBound),
      endsSentence(after: speaker.tokens.upperBound, sentence) || endsWithOffice(speaker, sentence)
        || endsWithApposition(speaker, sentence)
    {
      let attribution = QuoteAttribution(speaker: speaker, cue: cue..<cue + 1)
      return Report(tokens: sentence.lowerBound..<cue - 1, attribution: attribution)
    }
    guard view.word(cue) != .denied, view.word(cue) != .denies,
      let speaker = phrases.phrase(endingAt: cue, floor: sentence.lowerBound)
    else { return nil }
    let attribution = QuoteAttribution(speaker: speaker, cue: cue..<cue + 1)
    if isFinal(cue, speaker, sentence) {
      var end = speaker.start
      while end > sentence.lowerBound, view.mark(end - 1) != .comma { end -= 1 }
      guard end - 1 > sentence.lowerBound else { return nil }
      return Report(tokens: sentence.lowerBound..<end - 1, attribution: attribution)
    }
    guard let first = opening(after: cue, sentence), first < sentence.upperBound else { return nil }
    return Report(tokens: first..<sentence.upperBound, attribution: attribution)
  }

  /// "The talks failed, Ana Ruiz said on Monday."
  private func isFinal(_ cue: Int, _ speaker: SpeakerPhrase, _ sentence: Range<Int>) -> Bool {
    guard speaker.start > sentence.lowerBound + 3, view.mark(speaker.start - 1) == .comma else { return false }
    return endsSentence(after: cue + 1, sentence) || view.has(cue, .addressing) && isUnbroken(from: cue + 1, sentence)
  }

  /// Whether nothing but a place, a day or an occasion follows: "in a statement on Monday".
  private func endsSentence(after first: Int, _ sentence: Range<Int>) -> Bool {
    var index = first
    while index < sentence.upperBound, view.mark(index)?.isTerminal != true {
      guard index - first < 24,
        phrases.dateStart[index] >= 0 || view.has(index, [.preposition, .determiner, .utterance, .speechAdverb])
          || view.capitalized(index) || view.isNumber(index)
      else { return false }
      index += 1
    }
    return true
  }

  /// "said a spokesman for the facility": nothing but what the speaker speaks for follows.
  private func endsWithOffice(_ speaker: SpeakerPhrase, _ sentence: Range<Int>) -> Bool {
    let index = speaker.tokens.upperBound
    return speaker.kind == .role && view.has(index, .preposition) && isUnbroken(from: index, sentence)
  }

  /// Whether no verb and no mark stands between `first` and the end of the sentence.
  private func isUnbroken(from first: Int, _ sentence: Range<Int>) -> Bool {
    var index = first
    while index < sentence.upperBound, !phrases.stops(index) { index += 1 }
    return index + 1 >= sentence.upperBound
  }

  /// "said Ana Ruiz, lead analyst at the institute in Lima", "said the official, who asked not to be named".
  private func endsWithApposition(_ speaker: SpeakerPhrase, _ sentence: Range<Int>) -> Bool {
    guard view.mark(speaker.tokens.upperBound) == .comma else { return false }
    var index = speaker.tokens.upperBound + 1
    if view.word(index) == .who { return true }
    while index < sentence.upperBound, view.mark(index) == .comma || !phrases.stops(index) { index += 1 }
    return index + 1 >= sentence.upperBound
  }

  /// Where the reported clause begins: after "that", or after "said" itself.
  private func opening(after cue: Int, _ sentence: Range<Int>) -> Int? {
    for index in cue + 1..<min(cue + 12, sentence.upperBound) {
      if view.word(index) == .that {
        if opensClause(that: index, after: cue) { return index + 1 }
        break
      }
      if view.mark(index) != nil, view.mark(index) != .comma { break }
    }
    guard isSay(cue) else { return pronoun(after: cue, sentence) }
    var first = cue + 1
    while first < sentence.upperBound, phrases.dateStart[first] >= 0 || view.mark(first) == .comma { first += 1 }
    guard first < sentence.upperBound, !view.has(first, .preposition), view.mark(first) == nil,
      view.word(first) != .so, view.word(first) != .no
    else { return nil }
    return first
  }

  /// The "he" of "insisted he was ill" and "told the commission he was ill", which has a verb of its own.
  private func pronoun(after cue: Int, _ sentence: Range<Int>) -> Int? {
    let reach = view.has(cue, .addressing) ? 10 : 1
    guard let index = (cue + 1..<min(cue + 1 + reach, sentence.upperBound)).first(where: phrases.stops),
      view.has(index, .personalPronoun), view.word(index) != .who, view.word(index) != .you
    else { return nil }
    let verb = view.has(index + 1, .speechAdverb) && !view.has(index + 1, PhraseReader.verbs) ? index + 2 : index + 1
    let isVerb = view.has(verb, PhraseReader.verbs) || view.endsIn("ed", verb) && !view.has(verb, .notPast)
    return isVerb ? index : nil
  }

  private func opensClause(that: Int, after cue: Int) -> Bool {
    isAddressed(cue, before: that) && !isDeterminer(that)
  }

  /// "He finished that game, but": the "that" of a thing, not of a clause.
  private func isDeterminer(_ that: Int) -> Bool {
    let noun = that + 1
    return view.isWord(noun) && view.mark(noun + 1) == .comma && phrases.isAdjective(noun) && !view.capitalized(noun)
      && phrases.dateStart[noun] < 0 && !view.isManner(noun) && !view.has(noun, [.connective, .speechAdverb])
  }

  /// Whether "that" at `that` may open what `cue` reports: after "reported on Monday", not after "reported a flaw",
  /// except where the verb tells somebody something.
  private func isAddressed(_ cue: Int, before that: Int) -> Bool {
    let first = cue + 1
    if first == that || view.has(cue, .addressing) || phrases.dateStart[first] >= 0 { return true }
    return view.has(first, [.preposition, .speechAdverb]) || view.mark(first) == .comma || view.isManner(first)
  }

  private func isSay(_ cue: Int) -> Bool { view.word(cue) == .said || view.word(cue) == .says }
}
