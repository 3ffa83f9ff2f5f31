/// Finds the one person that a pronoun or a role can stand for, or none.
struct AntecedentReader {
  let view: TokenView
  let register: NameRegister
  private let focus: FocusReader

  init(view: TokenView, phrases: PhraseReader, layout: TextLayout, spans: [QuoteSpan]) {
    (self.view, register) = (view, phrases.register)
    var quoted = [Bool](repeating: false, count: view.count)
    for span in spans { for index in span.tokens { quoted[index] = true } }
    focus = FocusReader(view: view, phrases: phrases, layout: layout, quoted: quoted)
  }

  func isQuoted(_ index: Int) -> Bool { focus.quoted[index] }

  /// The last mention before the speaker's words of the only person they can mean.
  func antecedent(of speaker: SpeakerPhrase) -> Range<Int>? {
    switch speaker.kind {
    case .name, .group: return nil
    case .pronoun: return pronoun(at: speaker.tokens.lowerBound)
    case .role: return holder(of: speaker)?.tokens
    }
  }
}

extension AntecedentReader {
  /// Names looked back over, so that a text of names alone takes no quadratic time.
  private static let reach = 500

  private func pronoun(at index: Int) -> Range<Int>? {
    let gender = view.classes(index).intersection([.male, .female])
    guard !gender.isEmpty else { return nil }
    let isPossible = { (person: NamedPerson, _: NameReading) in
      person.gender.isEmpty || !person.gender.isDisjoint(with: gender)
    }
    let end = focus.samePronoun(opening: index, gender) ?? index
    switch onlyPerson(before: end, from: windowStart(of: index), where: isPossible) {
    case .one(let name): return name.tokens
    case .none, .several:
      return focus.person(before: end, gender: gender, holder: holder(of:)) {
        $0.person >= 0 && isPossible(register.people[$0.person], $0)
      }?.tokens
    }
  }

  /// "The president" is the one person whom the text has called so.
  private func holder(of speaker: SpeakerPhrase) -> NameReading? {
    let head = speaker.tokens.upperBound - 1
    guard view.has(head, [.role, .title]), !view.has(head, .plural), view.word(speaker.start) != .a,
      view.word(speaker.start) != .an, view.word(speaker.start) != .another
    else { return nil }
    let lexeme = view.tokens[head].lexeme
    let person = onlyPerson(before: speaker.start, from: 0) { _, name in
      isCalled(lexeme, name) && shares(speaker.tokens.lowerBound..<head, name)
    }
    guard case .one(let name) = person else { return nil }
    return name
  }

  private func isCalled(_ lexeme: UInt16, _ name: NameReading) -> Bool {
    if let last = name.title.last(where: { view.isWord($0) }), view.tokens[last].lexeme == lexeme { return true }
    let next = name.tokens.upperBound
    guard view.mark(next) == .comma else { return false }
    for index in next + 1..<min(next + 9, view.count) {
      if view.mark(index) == .comma { return false }
      if view.isWord(index), view.tokens[index].lexeme == lexeme { return true }
      if view.has(index, .preposition) { return false }
    }
    return false
  }

  /// "The U.S. president" has been called by the same words: "U.S. President".
  private func shares(_ modifiers: Range<Int>, _ name: NameReading) -> Bool {
    modifiers.allSatisfy { modifier in
      guard view.capitalized(modifier) else { return true }
      return name.title.contains { view.tokens[$0].folded == view.tokens[modifier].folded }
    }
  }

  /// The paragraph of `index` and the one before it.
  private func windowStart(of index: Int) -> Int {
    var start = index
    var blocks = 0
    while start > 0, index - start < 600 {
      if view.tokens[start - 1].block != view.tokens[start].block { blocks += 1 }
      if blocks == 2 { break }
      start -= 1
    }
    return start
  }

  /// A surname that several persons of the text have.
  private func isNamesake(_ name: NameReading) -> Bool {
    name.tokens.count == 1 && !isQuoted(name.tokens.lowerBound) && register.isShared(name)
  }

  private enum Persons { case none, one(NameReading), several }

  private func onlyPerson(
    before end: Int, from start: Int, where isPossible: (NamedPerson, NameReading) -> Bool
  ) -> Persons {
    var found: NameReading?
    for name in register.names(before: end).suffix(Self.reach) where name.tokens.lowerBound >= start {
      guard name.person >= 0 else {
        if isNamesake(name) { return .several }
        continue
      }
      guard !isQuoted(name.tokens.lowerBound), isPossible(register.people[name.person], name) else { continue }
      if let other = found, other.person != name.person { return .several }
      found = name
    }
    return found.map(Persons.one) ?? .none
  }
}
