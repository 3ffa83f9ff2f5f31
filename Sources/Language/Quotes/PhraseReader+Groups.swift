/// Several who speak as one, after the verb: "said Zadan and Meron".
extension PhraseReader {
  /// All who are named from `name` on, up to the one behind "and"; nil where the name stands alone.
  func group(from name: NameReading, start: Int, limit: Int) -> SpeakerPhrase? {
    let (and, isListed) = afterOthers(name.tokens.upperBound, limit)
    guard and < limit, view.word(and) == .and, let end = endOfSpeaker(from: and + 1, limit, isListed) else {
      return nil
    }
    return SpeakerPhrase(tokens: name.tokens.lowerBound..<end, start: start, kind: .group)
  }

  /// Where "and" may stand after "Ana Ruiz", "Ana Ruiz (D-Ohio)", "Ana Ruiz, a lawyer," and "Ana Ruiz, Jan Novak", and
  /// whether more than a bracket was passed.
  private func afterOthers(_ index: Int, _ limit: Int) -> (and: Int, isListed: Bool) {
    if view.mark(index) == .openParenthesis, Int(pairing.partner[index]) > index {
      return (Int(pairing.partner[index]) + 1, false)
    }
    var index = index
    var isListed = false
    while view.mark(index) == .comma, let name = titled(at: index + 1, limit) ?? register.name(at: index + 1),
      name.kind == .person
    {
      (index, isListed) = (name.tokens.upperBound, true)
    }
    guard view.mark(index) == .comma else { return (index, isListed) }
    if view.word(index + 1) == .and { return (index + 1, true) }
    guard index + 2 < limit, view.has(index + 1, .determiner),
      let comma = (index + 2..<min(limit, index + 9)).first(where: { stops($0) }), view.mark(comma) == .comma
    else { return (index, isListed) }
    return (comma + 1, true)
  }

  /// Where the speaker ends who stands at `first`: a name, or a role where the clause ends with it.
  private func endOfSpeaker(from first: Int, _ limit: Int, _ isListed: Bool) -> Int? {
    if let name = titled(at: first, limit) ?? register.name(at: first) {
      return isListed && name.kind != .person && !endsClause(name.tokens.upperBound, limit)
        ? nil : name.tokens.upperBound
    }
    guard view.has(first, .determiner), let second = phrase(from: first, limit: limit), second.kind != .pronoun,
      endsClause(second.tokens.upperBound, limit)
    else { return nil }
    return second.tokens.upperBound
  }

  private func endsClause(_ index: Int, _ limit: Int) -> Bool {
    index >= limit || view.mark(index)?.isTerminal == true || view.mark(index) == .comma
      || view.has(index, .preposition) || dateStart[index] >= 0
  }
}
