extension AttributionReader {
  /// A verb of speech in a finite form; nouns like "the reports" aside.
  func isCue(_ index: Int) -> Bool {
    if view.word(index) == .put || view.word(index) == .puts { return view.word(index + 1) == .it }
    if isQuoting(index) { return isPassive(index) }
    if view.word(index) == .continues || view.word(index) == .continued, view.word(index + 1) == .to { return false }
    guard view.has(index, PhraseReader.speech), !view.capitalized(index) || view.flag(index, .sentenceStart) else {
      return false
    }
    if view.word(index - 1) == .to || view.has(index - 1, .determiner) && view.word(index - 1) != .that { return false }
    if view.has(index, .speechNoun), !isSubjectEnd(index - 1) || view.word(index + 1) == .with { return false }
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

  /// "Reuters quoted Ana Ruiz as saying": one outlet's word for what another has said.
  func isQuoting(_ index: Int) -> Bool {
    switch view.word(index) {
    case .quoted, .quotes, .quoting, .cited, .cites, .citing: true
    default: false
    }
  }

  /// The one who is quoted by another, when the verb at `index` tells of that.
  func quotedByAnother(_ index: Int, limit: Int) -> QuoteAttribution? {
    guard isQuoting(index), !isPassive(index),
      let end = (index + 1..<max(index + 1, min(index + 14, limit))).first(where: { view.word($0) == .as })
    else { return nil }
    switch view.word(index + 1) {
    case .him where end == index + 2, .her where end == index + 2, .them where end == index + 2:
      let speaker = SpeakerPhrase(tokens: index + 1..<index + 2, start: index + 1, kind: .pronoun)
      return QuoteAttribution(speaker: speaker, cue: index..<index + 1)
    default: break
    }
    return phrases.phrase(from: index + 1, limit: end).map { QuoteAttribution(speaker: $0, cue: index..<index + 1) }
  }

  /// "was told", "has been quoted".
  func isPassive(_ index: Int) -> Bool {
    var place = index - 1
    while view.has(place, .speechAdverb), !view.has(place, [.pastAuxiliary, .presentAuxiliary]) { place -= 1 }
    switch view.word(place) {
    case .was, .were, .is, .are, .be, .been, .being: return !view.endsIn("ing", index)
    default: return false
    }
  }
}
