/// The words that name who speaks, in tokens.
struct SpeakerPhrase {
  enum Kind { case name, role, pronoun }

  /// The name or the noun with its adjectives, without title and article.
  var tokens: Range<Int>
  /// Where the whole phrase begins, its title and article included.
  var start: Int
  var kind: Kind
}

/// Reads the noun phrase beside a verb of speech: leftwards from the verb, or rightwards.
struct PhraseReader {
  let view: TokenView
  let pairing: QuotePairing
  let register: NameRegister
  /// By token: the first token of the date it is in, -1 for none.
  let dateStart: [Int32]

  static let speech: LexicalClass = [.speechPast, .speechOther]
  static let speakers: LexicalClass = [.role, .institution, .organizationHead, .title, .utterance]
  static let verbs: LexicalClass = [.pastAuxiliary, .presentAuxiliary, .futureAuxiliary, .irregularPast]
}

extension PhraseReader {
  /// The phrase that ends before `end`, adverbs, dates, brackets and appositions between passed over.
  func phrase(endingAt end: Int, floor: Int, depth: Int = 0) -> SpeakerPhrase? {
    guard depth < 4 else { return nil }
    var end = end
    while end > floor, let skipped = skippedBack(end, floor) { end = skipped }
    guard end > floor else { return nil }
    let last = end - 1
    if view.mark(last) == .comma || view.mark(last) == .dash { return apposed(endingAt: last, floor, depth) }
    guard view.isWord(last) else { return nil }
    if view.has(last, .personalPronoun), !view.flag(last, .allCaps) || view.word(last) == .i {
      return pronoun(last, floor, depth)
    }
    if let head = prepositionalHead(endingAt: end, floor) { return noun(endingAt: head + 1, floor) }
    return noun(endingAt: end, floor)
  }

  /// What may stand between a speaker and the verb, ending before `end`: where it begins.
  private func skippedBack(_ end: Int, _ floor: Int) -> Int? {
    let last = end - 1
    if view.mark(last) == .closeParenthesis, pairing.partner[last] >= floor { return Int(pairing.partner[last]) }
    guard view.isWord(last) || view.isNumber(last) else { return nil }
    if dateStart[last] >= floor { return Int(dateStart[last]) }
    if view.capitalized(last), !view.flag(last, .sentenceStart) { return nil }
    if view.has(last, [.speechAdverb, .pastAuxiliary, .presentAuxiliary, .futureAuxiliary]) { return last }
    return view.endsIn("ly", last) && !view.has(last, [.role, .institution]) ? last : nil
  }

  /// "Ana Ruiz, the director, said", "Ana Ruiz, who leads it, said": the phrase before the apposition.
  private func apposed(endingAt comma: Int, _ floor: Int, _ depth: Int) -> SpeakerPhrase? {
    let mark = view.mark(comma)
    var index = comma - 1
    while index > floor, comma - index < 45 {
      if view.mark(index) == mark, opensApposition(index + 1), endsNoun(index) {
        let before = phrase(endingAt: index, floor: floor, depth: depth + 1)
        guard before?.kind == .role, let name = titled(at: index + 1, comma) ?? register.name(at: index + 1),
          name.kind == .person
        else { return before }
        return SpeakerPhrase(tokens: name.tokens, start: before?.start ?? index, kind: .name)
      }
      if pairing.partner[index] >= 0, Int(pairing.partner[index]) < index { index = Int(pairing.partner[index]) }
      index -= 1
    }
    return nil
  }

  private func endsNoun(_ index: Int) -> Bool {
    let last = view.mark(index - 1) == .closeParenthesis ? Int(pairing.partner[index - 1]) - 1 : index - 1
    if view.mark(last) == .period { return view.has(last - 1, .abbreviation) && view.capitalized(last - 1) }
    return view.capitalized(last) || view.has(last, [.role, .institution, .personalPronoun])
  }

  private func opensApposition(_ index: Int) -> Bool {
    if (index + 1..<index + 4).contains(where: { register.name(at: $0) != nil }) { return true }
    if view.isNumber(index) || view.capitalized(index) { return true }
    if view.has(index, [.determiner, .role, .title, .preposition, .questionWord, .speechAdverb, .numberWord]) {
      return true
    }
    return view.endsIn("ing", index) || view.endsIn("ed", index) || view.has(index + 1, [.role, .institution])
      || view.has(index + 2, [.role, .institution])
  }

  private func pronoun(_ index: Int, _ floor: Int, _ depth: Int) -> SpeakerPhrase? {
    switch view.word(index) {
    case .he, .she, .they, .it, .i, .we: return SpeakerPhrase(tokens: index..<index + 1, start: index, kind: .pronoun)
    case .who:
      let before = view.mark(index - 1) == .comma ? index - 1 : index
      return phrase(endingAt: before, floor: floor, depth: depth + 1)
    default: return nil
    }
  }

  /// In "a spokesman for the ministry of trade" the token of "spokesman"; nil when no preposition stands in the phrase.
  private func prepositionalHead(endingAt end: Int, _ floor: Int) -> Int? {
    var head: Int?
    let name = register.name(at: end - 1)
    var index = name.map { $0.title.isEmpty ? $0.tokens.lowerBound : $0.title.lowerBound } ?? end
    index -= 1
    while index > floor, end - index < 14, !stops(index) {
      if view.has(index, .preposition), !view.capitalized(index), register.nameAt[index] < 0 {
        if isHead(index - 1) {
          head = index - 1
        } else if index - 2 >= floor, view.isWord(index - 1), view.has(index - 2, .role) {
          head = index - 2
        }
      }
      index -= 1
    }
    return head
  }

  private func isHead(_ index: Int) -> Bool {
    view.has(index, [.role, .institution, .organizationHead, .title]) || register.name(at: index) != nil
  }

  /// What no noun phrase goes over.
  private func stops(_ index: Int) -> Bool {
    guard view.isWord(index) else {
      switch view.mark(index) {
      case .period: return !view.has(index - 1, [.abbreviation, .titleAbbreviation]) && view.length(index - 1) > 1
      case .hyphen, .ampersand: return false
      case nil: return false
      default: return true
      }
    }
    if view.has(index, Self.verbs) || view.has(index, Self.speech) && !view.has(index, [.role, .institution]) {
      return !view.capitalized(index)
    }
    if view.has(index, [.personalPronoun]) { return true }
    switch view.word(index) {
    case .that, .when, .because, .but, .as, .so, .than: return true
    default: return false
    }
  }
}

extension PhraseReader {
  /// A name, a title alone, or a noun for a speaker that ends before `end`.
  private func noun(endingAt end: Int, _ floor: Int) -> SpeakerPhrase? {
    let last = end - 1
    if let name = register.name(at: last), name.tokens.upperBound == end { return named(name, floor) }
    if view.has(last, Self.speakers) { return role(endingAt: end, floor) }
    guard !view.capitalized(last), isAdjective(last), !view.has(last, [.timeUnit, .utterance]) else { return nil }
    return role(endingAt: end, floor).flatMap { isAnchored($0) ? $0 : nil }
  }

  /// An unknown noun speaks only as "the juror", "one juror" or "CNN management".
  private func isAnchored(_ phrase: SpeakerPhrase) -> Bool {
    view.has(phrase.start, [.determiner, .numberWord])
      || view.capitalized(phrase.start) && phrase.tokens.count > 1
  }

  private func named(_ name: NameReading, _ floor: Int) -> SpeakerPhrase? {
    guard name.tokens.lowerBound >= floor, !view.flag(name.tokens.upperBound - 1, .possessive) else { return nil }
    var start = name.title.isEmpty ? name.tokens.lowerBound : max(floor, name.title.lowerBound)
    if view.word(start - 1) == .and, start - 1 > floor, joins(start - 1) { return nil }
    if name.kind != .person, view.mark(start - 1) == .comma, let person = personBeforeTitles(start - 1, floor) {
      return person
    }
    while start > floor, isModifier(start - 1) { start -= 1 }
    return SpeakerPhrase(tokens: name.tokens, start: start, kind: .name)
  }

  /// Whether "and" joins two speakers here, rather than two clauses.
  private func joins(_ and: Int) -> Bool {
    register.name(at: and - 1) != nil || view.has(and - 1, [.role, .institution])
      || view.mark(and - 1) == .closeParenthesis || view.mark(and - 1) == .comma && register.name(at: and - 2) != nil
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

  private func role(endingAt end: Int, _ floor: Int) -> SpeakerPhrase? {
    var first = end - 1
    while first > floor, end - first < 6, isRoleModifier(first - 1), !view.flag(first, .sentenceStart) { first -= 1 }
    while first < end - 1, !view.isWord(first) || view.has(first, [.numberWord, .stopword]) { first += 1 }
    guard first < end, view.word(first - 1) != .and || !joins(first - 1) else { return nil }
    let start = view.has(first - 1, [.determiner, .numberWord]) ? first - 1 : first
    if view.word(start - 1) == .no { return nil }
    return SpeakerPhrase(tokens: first..<end, start: start, kind: .role)
  }

  private func isRoleModifier(_ index: Int) -> Bool {
    if view.mark(index) == .hyphen { return true }
    guard view.isWord(index), !view.has(index, [.determiner, .numberWord]) else { return false }
    if view.capitalized(index) { return !view.has(index, [.connective, .preposition]) }
    return isAdjective(index)
  }
}

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
        if isRoleAhead(index, limit) { continue }
        if view.word(index) == .and, isSpeaker(index + 1, limit) { return nil }
        return SpeakerPhrase(tokens: name.tokens, start: start, kind: .name)
      }
      if view.has(index, Self.speakers) {
        role = self.role(endingAt: index + 1, start)
        role?.start = start
      } else if !(view.has(index, .determiner) || isAdjective(index) || view.mark(index) == .hyphen
        || view.has(index, .numberWord) || view.isNumber(index)
        || view.mark(index) == .period && !view.flag(index + 1, .sentenceStart))
      {
        break
      } else if role != nil, !view.capitalized(index), view.isWord(index) {
        break
      }
      index += 1
    }
    return personApposed(from: index, limit) ?? role
  }

  private func isSpeaker(_ index: Int, _ limit: Int) -> Bool {
    index < limit && (register.name(at: index) != nil || titled(at: index, limit) != nil)
  }

  /// The name whose titles begin here: "U.S. President Donald Trump".
  private func titled(at index: Int, _ limit: Int) -> NameReading? {
    guard view.capitalized(index) else { return nil }
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

  /// "a spokesman for the ministry, Ana Ruiz": the person.
  private func personApposed(from index: Int, _ limit: Int) -> SpeakerPhrase? {
    var place = index
    while place < limit, place - index < 10, view.mark(place) != .comma {
      if stops(place) { return nil }
      place += 1
    }
    guard view.mark(place) == .comma, place + 1 < limit,
      let name = titled(at: place + 1, limit) ?? register.name(at: place + 1), name.kind == .person,
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
          || view.endsIn("ly", first)
      else { break }
      guard let comma = (first..<limit).first(where: { view.mark($0) == .comma }) else { return nil }
      first = comma + 1
    }
    return phrase(from: first, limit: limit)
  }

  /// "WASHINGTON (AP) — The minister": what follows the dash.
  private func afterDateline(_ start: Int, _ limit: Int) -> Int {
    guard view.capitalized(start) else { return start }
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
