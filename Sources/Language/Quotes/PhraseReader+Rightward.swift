extension PhraseReader {
  /// The phrase that begins at `start` or right after articles and adjectives, before `limit`.
  func phrase(from start: Int, limit: Int) -> SpeakerPhrase? {
    guard start < limit else { return nil }
    if view.has(start, .personalPronoun), let phrase = pronoun(start, start, 3), phrase.kind == .pronoun {
      return phrase
    }
    var index = start
    var role: SpeakerPhrase?
    while index < limit, index - start < 14 {
      if let name = titled(at: index, limit) ?? register.name(at: index) {
        index = name.tokens.upperBound
        if view.flag(index - 1, .possessive) { continue }
        if let end = endOfJointRole(index, limit) {
          return SpeakerPhrase(tokens: name.tokens.lowerBound..<end, start: start, kind: .role)
        }
        if isRoleAhead(index, limit) || isDescribedNameAhead(index, limit) { continue }
        if let role = roleOfTwoFields(index, limit) {
          index = role
          continue
        }
        if let end = roleAfterSecondName(index, limit) {
          index = end
          continue
        }
        if let group = group(from: name, start: start, limit: limit) { return group }
        return SpeakerPhrase(tokens: name.tokens, start: start, kind: .name)
      }
      if view.has(index, Self.speakers) {
        role = self.role(endingAt: index + 1, start)
        role?.start = start
      } else if !(view.has(index, .determiner) || isAdjective(index) || view.mark(index) == .hyphen
        || view.has(index, .numberWord) || view.isNumber(index)
        || view.mark(index) == .period && !view.flag(index + 1, .sentenceStart)
        || role != nil && joinsOffices(index, limit))
      {
        break
      } else if role != nil, view.word(index) != .and, !view.capitalized(index), view.isWord(index),
        !isNameAhead(index, limit)
      {
        break
      }
      index += 1
    }
    return personApposed(from: index, limit) ?? role
  }

  /// "a sign" of "read a sign held by a man": an article, adjectives, and a noun that the lexicon does not know.
  func unknownNoun(from start: Int, limit: Int) -> SpeakerPhrase? {
    guard view.has(start, [.determiner, .numberWord]) else { return nil }
    var end = start + 1
    while end < limit, end - start < 4, isAdjective(end), !view.capitalized(end), !view.endsIn("ed", end) { end += 1 }
    guard end > start + 1, !view.has(end - 1, [.timeUnit, .dayPart]) else { return nil }
    return SpeakerPhrase(tokens: start + 1..<end, start: start, kind: .role)
  }

  /// "management" of “…,” management said: an unknown noun alone between a quotation and the verb.
  func bareNoun(at index: Int, before cue: Int) -> SpeakerPhrase? {
    guard index + 1 == cue, view.isWord(index), !view.capitalized(index), isAdjective(index), !view.isManner(index),
      !view.has(index, [.speechAdverb, .connective, .timeUnit, .dayPart]), dateStart[index] < 0
    else { return nil }
    return SpeakerPhrase(tokens: index..<cue, start: index, kind: .role)
  }

  /// "Ruiz and Holm producer Jan Novak": where the second name ends, if both only tell whose producer it is.
  private func roleAfterSecondName(_ and: Int, _ limit: Int) -> Int? {
    guard view.word(and) == .and, let second = register.name(at: and + 1), isRoleAhead(second.tokens.upperBound, limit)
    else { return nil }
    return second.tokens.upperBound
  }

  /// The name whose titles begin here: "U.S. President Donald Trump".
  func titled(at index: Int, _ limit: Int) -> NameReading? {
    guard index < limit, view.capitalized(index) else { return nil }
    for place in index..<min(limit, index + 8) {
      if let name = register.name(at: place), name.title.contains(index) { return name }
    }
    return nil
  }

  /// "White House official": the name is part of a role.
  private func isRoleAhead(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    for place in index..<min(limit, index + 3) {
      guard view.isWord(place), !view.has(place, .stopword) else { return false }
      if view.has(place, [.role, .institution]), !view.capitalized(place) { return true }
      if !isAdjective(place) { return false }
    }
    return false
  }

  /// "analyst" of "Lund oil and gas analyst Ana Ruiz".
  private func roleOfTwoFields(_ index: Int, _ limit: Int) -> Int? {
    let role = index + 3
    guard role < limit, view.word(index + 1) == .and, view.has(role, .role), !view.capitalized(role),
      isAdjective(index), isAdjective(index + 2), !view.capitalized(index), !view.capitalized(index + 2)
    else { return nil }
    return role
  }

  /// "U.S. intelligence and customs officials": where the officials of both end.
  private func endOfJointRole(_ index: Int, _ limit: Int) -> Int? {
    guard index + 3 < limit, isAdjective(index), !view.capitalized(index), view.word(index + 1) == .and else {
      return nil
    }
    return (index + 2..<min(limit, index + 5)).first { place in
      view.has(place, .role) && view.has(place, .plural)
        && (index..<place).allSatisfy {
          $0 == index + 1 || isAdjective($0) && !view.capitalized($0) && dateStart[$0] < 0
        }
    }.map { $0 + 1 }
  }

  /// "Oscar producer Ana Ruiz": a name, unknown small words, and the person they describe.
  private func isDescribedNameAhead(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, !view.capitalized(index), isAdjective(index) else { return false }
    let end = isAdjective(index + 1) && !view.capitalized(index + 1) ? index + 2 : index + 1
    return end < limit && (index..<end).allSatisfy { dateStart[$0] < 0 && !view.isManner($0) }
      && register.name(at: end)?.kind == .person
  }

  /// "president and chief executive Ana Ruiz": "and" between the offices of one person.
  private func joinsOffices(_ index: Int, _ limit: Int) -> Bool {
    view.word(index) == .and && register.name(at: index + 1)?.kind != .person && isNameAhead(index + 1, limit)
  }

  /// "worker advocate Ana Ruiz": what stands before the name is no speaker of its own.
  private func isNameAhead(_ index: Int, _ limit: Int) -> Bool {
    for place in index..<min(limit, index + 4) {
      if register.name(at: place) != nil { return true }
      guard isAdjective(place) else { return false }
    }
    return false
  }

  /// "a spokesman for the ministry, Ana Ruiz": the person.
  private func personApposed(from index: Int, _ limit: Int) -> SpeakerPhrase? {
    var place = index
    while place < limit, place - index < 10, view.mark(place) != .comma {
      if stops(place) { return nil }
      place += 1
    }
    guard view.mark(place) == .comma, place + 1 < limit,
      let name = titled(at: place + 1, limit) ?? register.name(at: place + 1),
      name.kind == .person || name.kind == .unknown,
      name.tokens.lowerBound == place + 1 || !name.title.isEmpty
    else { return nil }
    let after = view.mark(name.tokens.upperBound)
    guard after == .comma || after == .period || name.tokens.upperBound >= limit else { return nil }
    return SpeakerPhrase(tokens: name.tokens, start: index, kind: .name)
  }

  /// The subject of the sentence from `start` on: its first noun phrase, openings like "On Monday," passed over.
  func subject(from start: Int, limit: Int) -> SpeakerPhrase? {
    var first = afterDateline(start, limit)
    for _ in 0..<4 {
      while first < limit, view.has(first, [.connective, .conjunction]) || view.mark(first) == .comma { first += 1 }
      guard first < limit else { return nil }
      if dateStart[first] == Int32(first) {
        while first < limit, dateStart[first] >= 0 { first += 1 }
        continue
      }
      guard
        view.has(first, .preposition) || view.endsIn("ing", first) || view.endsIn("ed", first)
          || view.isManner(first)
      else { break }
      guard let comma = (first..<min(limit, first + 60)).first(where: { view.mark($0) == .comma }) else { return nil }
      first = comma + 1
    }
    return phrase(from: first, limit: limit)
  }

  /// "WASHINGTON (AP) — The minister": what follows the dash.
  private func afterDateline(_ start: Int, _ limit: Int) -> Int {
    guard view.capitalized(start), !view.has(start, [.connective, .stopword]) else { return start }
    for index in start..<min(start + 14, limit) {
      switch view.mark(index) {
      case .dash: return index + 1
      case .hyphen where view.spaceBefore(index) && view.spaceBefore(index + 1): return index + 1
      case .semicolon, .colon: return start
      default:
        let isPart = view.capitalized(index) || !view.isWord(index) || dateStart[index] >= 0
        guard isPart else { return start }
      }
    }
    return start
  }
}
