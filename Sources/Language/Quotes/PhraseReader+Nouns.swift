extension PhraseReader {
  /// A name, a title alone, or a noun for a speaker that ends before `end`.
  func noun(endingAt end: Int, _ floor: Int) -> SpeakerPhrase? {
    let last = end - 1
    if let name = register.name(at: last), name.tokens.upperBound == end { return named(name, floor) }
    if view.has(last, Self.speakers) { return role(endingAt: end, floor) }
    guard !view.capitalized(last), isAdjective(last), !view.has(last, [.timeUnit, .utterance]) else { return nil }
    return role(endingAt: end, floor).flatMap { isAnchored($0) ? $0 : nil }
  }

  /// An unknown noun speaks only as "the juror", "one juror" or "CNN management".
  private func isAnchored(_ phrase: SpeakerPhrase) -> Bool {
    guard phrase.kind == .role else { return false }
    return view.has(phrase.start, [.determiner, .numberWord])
      || view.capitalized(phrase.start) && phrase.tokens.count > 1
  }

  private func named(_ name: NameReading, _ floor: Int) -> SpeakerPhrase? {
    guard name.tokens.lowerBound >= floor, !view.flag(name.tokens.upperBound - 1, .possessive) else { return nil }
    var start = name.title.isEmpty ? name.tokens.lowerBound : max(floor, name.title.lowerBound)
    if view.word(start - 1) == .and, start - 1 > floor, joins(start - 1) {
      if let group = group(endingWith: name.tokens, start, floor) { return group }
      guard view.mark(start - 2) == .comma, view.has(start - 3, .role) else { return nil }
    }
    if name.kind != .person, view.mark(start - 1) == .comma, let person = personBeforeTitles(start - 1, floor) {
      return person
    }
    while start > floor, isModifier(start - 1) { start -= 1 }
    return SpeakerPhrase(tokens: name.tokens, start: start, kind: .name)
  }

  /// Whether "and" joins two speakers here, rather than two clauses.
  private func joins(_ and: Int) -> Bool {
    view.capitalized(and - 1) || view.has(and - 1, [.role, .institution])
      || view.mark(and - 1) == .closeParenthesis
      || view.mark(and - 1) == .comma && (register.name(at: and - 2) != nil || view.has(and - 2, .role))
  }

  /// "Ana Ruiz" of "Ana Ruiz, Director of the museum said".
  func holder(of office: SpeakerPhrase, _ floor: Int) -> SpeakerPhrase? {
    guard office.kind == .role, office.start == office.tokens.lowerBound, view.capitalized(office.start),
      view.mark(office.start - 1) == .comma
    else { return nil }
    return personBeforeTitles(office.start - 1, floor)
  }

  /// "Ana Ruiz, Superintendent, Department of Education stated": the person named first.
  private func personBeforeTitles(_ comma: Int, _ floor: Int) -> SpeakerPhrase? {
    var index = comma
    var found: NameReading?
    while index >= floor, comma - index < 16 {
      if let name = register.name(at: index) {
        if name.kind == .person { found = name }
        index = name.tokens.lowerBound
      } else if view.isWord(index), !view.capitalized(index),
        !view.has(index, [.preposition, .determiner, .role, .conjunction])
      {
        break
      }
      index -= 1
    }
    return found.map { SpeakerPhrase(tokens: $0.tokens, start: $0.tokens.lowerBound, kind: .name) }
  }

  private func isModifier(_ index: Int) -> Bool {
    register.nameAt[index] >= 0
      || view.has(index, [.determiner, .role, .title, .demonym, .institution, .place, .numberWord])
      || view.mark(index) == .hyphen
      || view.flag(index, .possessive) || view.isWord(index) && isAdjective(index)
  }

  /// An unknown small word, as adjectives mostly are.
  func isAdjective(_ index: Int) -> Bool {
    let known: LexicalClass = [
      .stopword, .preposition, .conjunction, .speechPast, .speechOther, .irregularPast, .pastAuxiliary,
      .personalPronoun,
    ]
    return view.isWord(index) && !view.has(index, known)
  }

  func role(endingAt end: Int, _ floor: Int) -> SpeakerPhrase? {
    var first = end - 1
    while first > floor, end - first < 6, isRoleModifier(first - 1), !view.flag(first, .sentenceStart) { first -= 1 }
    if first < end - 1, let name = register.name(at: first), name.tokens.lowerBound >= floor {
      first = name.tokens.lowerBound
    }
    while first < end - 1,
      !view.isWord(first) || view.has(first, [.numberWord, .stopword]) || view.mark(first - 1) == .hyphen
    {
      first += 1
    }
    guard first < end else { return nil }
    let start = view.has(first - 1, [.determiner, .numberWord]) ? first - 1 : first
    if view.word(start - 1) == .no { return nil }
    if let author = author(of: end - 1), author.lowerBound == first {
      return SpeakerPhrase(tokens: author, start: start, kind: .name)
    }
    if view.word(start - 1) == .and, joins(start - 1) { return group(endingWith: first..<end, start, floor) }
    return SpeakerPhrase(tokens: first..<end, start: start, kind: .role)
  }

  /// Whose "AMD statement" it is that speaks.
  private func author(of noun: Int) -> Range<Int>? {
    guard view.has(noun, .utterance), !view.has(noun, .institution) || view.word(noun) == .statement,
      let name = register.name(at: noun - 1), name.kind != .place
    else { return nil }
    return name.tokens
  }

  private func isRoleModifier(_ index: Int) -> Bool {
    if view.mark(index) == .hyphen { return true }
    guard view.isWord(index), !view.has(index, [.determiner, .numberWord]) else { return false }
    if view.capitalized(index) { return !view.has(index, [.connective, .preposition]) }
    return isAdjective(index)
  }
}

extension PhraseReader {
  /// "Ana Ruiz, Bob Lee and the minister", but not "Ana Ruiz, President and CEO": all who speak, where nothing else can end with the first of them.
  private func group(endingWith last: Range<Int>, _ start: Int, _ floor: Int) -> SpeakerPhrase? {
    var end = start - 1
    if view.mark(end - 1) == .comma { end -= 1 }
    if view.mark(end - 1) == .closeParenthesis, pairing.partner[end - 1] > floor { end = Int(pairing.partner[end - 1]) }
    guard end > floor, var first = noun(endingAt: end, floor), first.kind != .pronoun else { return nil }
    if register.name(at: last.lowerBound) == nil, let holder = holder(of: first, floor) { return holder }
    while view.mark(first.start - 1) == .comma, let name = register.name(at: first.start - 2),
      name.tokens.lowerBound >= floor, name.kind == .person
    {
      let start = name.title.isEmpty ? name.tokens.lowerBound : max(floor, name.title.lowerBound)
      first = SpeakerPhrase(tokens: name.tokens, start: start, kind: .name)
    }
    guard opensGroup(first.start, floor) else { return nil }
    return SpeakerPhrase(tokens: first.tokens.lowerBound..<last.upperBound, start: first.start, kind: .group)
  }

  private func opensGroup(_ first: Int, _ floor: Int) -> Bool {
    var start = first
    while start > floor, isModifier(start - 1) { start -= 1 }
    return start == floor || view.flag(start, .sentenceStart) || !view.isWord(start - 1)
      || view.has(start - 1, [.conjunction, .speechAdverb]) || dateStart[start - 1] >= 0
  }
}
