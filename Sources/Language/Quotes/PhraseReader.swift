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
    if view.mark(last) == .comma || view.mark(last) == .dash {
      return apposed(endingAt: last, floor, depth) ?? nameAlone(before: last, floor)
    }
    if view.mark(last) == .period, view.has(last - 1, .abbreviation), last > floor {
      return noun(endingAt: last, floor)
    }
    guard view.isWord(last), view.word(last) != .and, view.word(last) != .or, view.word(last) != .but else {
      return nil
    }
    if view.has(last, .personalPronoun), !view.flag(last, .allCaps) || view.word(last) == .i {
      return pronoun(last, floor, depth)
    }
    if let head = prepositionalHead(endingAt: end, floor) {
      if let staff = staff(from: head, end) { return staff }
      if let person = officeHolder(of: head, end) { return person }
      let office = noun(endingAt: head + 1, floor)
      return office.flatMap { holder(of: $0, floor) } ?? office
    }
    return noun(endingAt: end, floor).map { office in
      guard let holder = holder(of: office, floor), holder.start == floor else { return office }
      return holder
    }
  }

  /// What may stand between a speaker and the verb, ending before `end`: where it begins.
  private func skippedBack(_ end: Int, _ floor: Int) -> Int? {
    let last = end - 1
    if view.mark(last) == .closeParenthesis, pairing.partner[last] >= floor { return Int(pairing.partner[last]) }
    guard view.isWord(last) || view.isNumber(last) else { return nil }
    if dateStart[last] >= floor { return Int(dateStart[last]) }
    if view.capitalized(last), !view.flag(last, .sentenceStart) { return nil }
    if view.has(last, [.speechAdverb, .pastAuxiliary, .presentAuxiliary, .futureAuxiliary]) { return last }
    return view.isManner(last) && !view.has(last, [.role, .institution]) ? last : nil
  }

  /// "Ana Ruiz, the director, said", "Ana Ruiz, who leads it, said": the phrase before the apposition.
  private func apposed(endingAt comma: Int, _ floor: Int, _ depth: Int) -> SpeakerPhrase? {
    let mark = view.mark(comma)
    var index = comma - 1
    while index > floor, comma - index < 45 {
      if view.mark(index) == mark, opensApposition(index + 1), endsNoun(index) || isNamed(index + 1, comma) {
        let before = phrase(endingAt: index, floor: floor, depth: depth + 1)
        if before?.kind == .role, let name = nameClosing(index + 1..<comma) {
          return SpeakerPhrase(tokens: name.tokens, start: before?.start ?? index, kind: .name)
        }
        guard before.map({ $0.kind == .role }) ?? true,
          let name = titled(at: index + 1, comma) ?? register.name(at: index + 1),
          name.kind == .person || name.kind == .unknown && name.tokens == index + 1..<comma
        else { return before }
        return SpeakerPhrase(tokens: name.tokens, start: before?.start ?? index, kind: .name)
      }
      if pairing.partner[index] >= 0, Int(pairing.partner[index]) < index { index = Int(pairing.partner[index]) }
      index -= 1
    }
    return nil
  }

  /// "General Ana Ruiz, said the": a comma too many after the name that opens the sentence.
  private func nameAlone(before comma: Int, _ floor: Int) -> SpeakerPhrase? {
    guard view.mark(comma) == .comma, let name = register.name(at: comma - 1), name.kind == .person else { return nil }
    let start = name.title.isEmpty ? name.tokens.lowerBound : name.title.lowerBound
    guard start == floor, view.flag(start, .sentenceStart) else { return nil }
    return SpeakerPhrase(tokens: name.tokens, start: start, kind: .name)
  }

  /// The person at the end of an apposition that only describes: "the candidate, local bureaucrat Ana Ruiz, said".
  private func nameClosing(_ apposition: Range<Int>) -> NameReading? {
    guard let name = register.name(at: apposition.upperBound - 1),
      name.kind == .person || name.kind == .unknown && name.tokens.count > 1,
      name.tokens.upperBound == apposition.upperBound, name.tokens.lowerBound > apposition.lowerBound,
      (apposition.lowerBound..<name.tokens.lowerBound).allSatisfy({
        isAdjective($0) && !view.has($0, .preposition) || view.has($0, [.role, .title, .demonym])
      })
    else { return nil }
    return name
  }

  /// "His rival, Ana Ruiz, said": the apposition is a name and nothing more.
  private func isNamed(_ index: Int, _ comma: Int) -> Bool {
    register.name(at: index).map { $0.tokens == index..<comma } ?? false
  }

  private func endsNoun(_ index: Int) -> Bool {
    let last = view.mark(index - 1) == .closeParenthesis ? Int(pairing.partner[index - 1]) - 1 : index - 1
    if view.mark(last) == .period { return view.has(last - 1, .abbreviation) && view.capitalized(last - 1) }
    return view.capitalized(last) || register.name(at: last) != nil
      || view.has(last, [.role, .institution, .personalPronoun])
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

  func pronoun(_ index: Int, _ floor: Int, _ depth: Int) -> SpeakerPhrase? {
    switch view.word(index) {
    case .he, .she, .they, .it, .i, .we: return SpeakerPhrase(tokens: index..<index + 1, start: index, kind: .pronoun)
    case .who:
      let before = view.mark(index - 1) == .comma ? index - 1 : index
      let phrase = phrase(endingAt: before, floor: floor, depth: depth + 1)
      return phrase?.kind == .role && !view.has(before - 1, Self.speakers) ? nil : phrase
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
        } else if index - 2 >= floor, view.isWord(index - 1), view.has(index - 2, [.role, .institution]) {
          head = index - 2
        }
      }
      index -= 1
    }
    return head
  }

  /// "Department for Work and Pensions spokeswoman": who speaks for the office whose name begins at `head`.
  private func staff(from head: Int, _ end: Int) -> SpeakerPhrase? {
    let last = end - 1
    guard view.capitalized(head), view.has(last, .role), !view.capitalized(last),
      (head + 1..<last).allSatisfy({
        view.capitalized($0) || view.has($0, [.preposition, .determiner]) || view.word($0) == .and
      })
    else { return nil }
    return SpeakerPhrase(tokens: head..<end, start: head, kind: .role)
  }

  /// "leader of the Commons Ana Ruiz": who holds the office, whose name ends before `end`.
  private func officeHolder(of head: Int, _ end: Int) -> SpeakerPhrase? {
    guard view.word(head + 1) == .of, view.word(head + 2) == .the, let person = register.name(at: end - 1),
      person.kind == .person, person.title.isEmpty, person.tokens.lowerBound > head + 3,
      let office = register.name(at: person.tokens.lowerBound - 1), office.tokens.lowerBound == head + 3
    else { return nil }
    return SpeakerPhrase(tokens: person.tokens, start: head, kind: .name)
  }

  private func isHead(_ index: Int) -> Bool {
    view.has(index, [.role, .institution, .organizationHead, .title]) || register.name(at: index) != nil
  }

  /// What no noun phrase goes over.
  func stops(_ index: Int) -> Bool {
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
