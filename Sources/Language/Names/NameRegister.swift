import Bytes

/// Who is who among the names of one text.
struct NameRegister {
  private(set) var names: [NameReading]
  private(set) var people: [NamedPerson] = []
  /// Indices of `people` by the hash of their surname.
  private var bySurname: [UInt64: [Int]] = [:]
  /// Indices of `people` with full names by the hash of their first word.
  private var byFirstName: [UInt64: [Int]] = [:]
  /// By token: the name it is part of, -1 for none.
  private(set) var nameAt: [Int32]
  private let view: TokenView

  init(_ view: TokenView, _ names: [NameReading]) {
    (self.view, self.names) = (view, names)
    nameAt = [Int32](repeating: -1, count: view.count)
    for (index, name) in names.enumerated() {
      for token in name.tokens { nameAt[token] = Int32(truncatingIfNeeded: index) }
    }
    for index in names.indices where names[index].kind == .person { introduce(index) }
    for (index, person) in people.enumerated() where person.isFull {
      byFirstName[person.first, default: []].append(index)
    }
    for index in names.indices where names[index].person < 0 { recognize(index) }
  }

  func name(at token: Int) -> NameReading? {
    guard token >= 0, token < nameAt.count, nameAt[token] >= 0 else { return nil }
    return names[Int(nameAt[token])]
  }

  /// The names that end before this token.
  func names(before token: Int) -> ArraySlice<NameReading> { names[..<count(before: token)] }

  /// The names that end within these tokens.
  func names(in tokens: Range<Int>) -> ArraySlice<NameReading> {
    names[count(before: tokens.lowerBound)..<count(before: tokens.upperBound)]
  }

  private func count(before token: Int) -> Int {
    names.partitionPoint { $0.tokens.upperBound <= token }
  }

  /// Whether several persons of the text have this surname.
  func isShared(_ name: NameReading) -> Bool {
    bySurname[view.tokens[name.tokens.upperBound - 1].folded, default: []].count > 1
  }

  /// Every name with the first full mention it repeats.
  func mentions() -> [NameMention] {
    var firsts: [UInt64: Range<Int>] = [:]
    return names.map { name in
      let range = range(name.tokens)
      if name.person >= 0, people[name.person].isFull {
        return NameMention(range: range, kind: .person, full: self.range(people[name.person].tokens))
      }
      let key = key(name.tokens)
      let first = firsts[key] ?? name.tokens
      firsts[key] = first
      return NameMention(range: range, kind: name.kind, full: self.range(first))
    }
  }

  /// The bytes of a name, its possessive ending aside.
  func range(_ tokens: Range<Int>) -> Range<Int32> {
    view.tokens[tokens.lowerBound].start..<view.endWithoutPossessive(tokens.upperBound - 1)
  }
}

extension NameRegister {
  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ view.tokens[$1].folded }
  }

  /// The token of the surname: the last word, "Jr." aside.
  private func surname(_ tokens: Range<Int>) -> Int {
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound, !view.isWord(last) || isSuffix(last) { last -= 1 }
    return last
  }

  /// "Mistura" of "de Mistura": the name from its first word that is no particle.
  private func withoutParticles(_ tokens: Range<Int>) -> Range<Int> {
    let first = tokens.first {
      view.isWord($0)
        && (!view.has($0, .nameParticle) || view.capitalized($0) && view.has($0, [.maleName, .femaleName]))
    }
    return (first ?? tokens.lowerBound)..<tokens.upperBound
  }

  private func isSuffix(_ index: Int) -> Bool {
    view.has(index, .abbreviation) && view.length(index) == 2 || view.flag(index, .allCaps) && view.length(index) <= 3
  }

  private mutating func introduce(_ index: Int) {
    let name = names[index]
    let last = surname(name.tokens)
    let (first, end) = (view.tokens[name.tokens.lowerBound].folded, view.tokens[last].folded)
    let isFull = last > withoutParticles(name.tokens).lowerBound
    let namesakes = bySurname[end, default: []]
    if let known = namesakes.first(where: { isSame(people[$0], first, isFull, isOnly: namesakes.count == 1) }) {
      names[index].person = known
      if isFull, !people[known].isFull {
        (people[known].isFull, people[known].first, people[known].tokens) = (true, first, name.tokens)
      }
      people[known].gender.formUnion(gender(of: name, isFull))
      return
    }
    names[index].person = people.count
    bySurname[end, default: []].append(people.count)
    people.append(
      NamedPerson(
        tokens: name.tokens, first: first, last: end, isFull: isFull, gender: gender(of: name, isFull)))
  }

  private func isSame(_ person: NamedPerson, _ first: UInt64, _ isFull: Bool, isOnly: Bool) -> Bool {
    isFull && person.isFull ? person.first == first : isOnly
  }

  private func gender(of name: NameReading, _ isFull: Bool) -> LexicalClass {
    var gender: LexicalClass = []
    for token in name.title { gender.formUnion(view.classes(token)) }
    if isFull {
      let first = view.classes(name.tokens.lowerBound)
      if first.contains(.maleName) != first.contains(.femaleName) { gender.formUnion(first) }
    }
    return gender.intersection([.male, .female])
  }

  /// A single word that is the surname of one person of the text, or the same words as a person's.
  private mutating func recognize(_ index: Int) {
    let name = names[index]
    guard name.kind == .unknown || name.kind == .place || name.kind == .organization else { return }
    let last = view.tokens[name.tokens.upperBound - 1].folded
    var found = -1
    for person in bySurname[last, default: []] {
      let other = people[person]
      guard !isAcronym(name) || isAcronym(other.tokens) else { continue }
      guard withoutParticles(name.tokens).count == 1 || view.tokens[name.tokens.lowerBound].folded == other.first else {
        continue
      }
      guard found < 0 else { return }
      found = person
    }
    if found < 0, name.kind == .unknown, name.tokens.count == 1 { found = onlyPersonCalled(last) }
    guard found >= 0, name.kind == .unknown || people[found].isFull else { return }
    if name.kind == .place, isPlaced(name) || people[found].tokens.lowerBound > name.tokens.lowerBound { return }
    names[index].person = found
    names[index].kind = .person
  }

  /// "in Jordan", "to Washington": the place, whoever else is named so.
  private func isPlaced(_ name: NameReading) -> Bool {
    switch view.word(name.tokens.lowerBound - 1) {
    case .in, .from, .to, .into, .at, .through, .throughout, .around: true
    default: false
    }
  }

  /// "Xi" of "Xi Jinping": the one person whose name begins so, -1 for none or several.
  private func onlyPersonCalled(_ first: UInt64) -> Int {
    guard let people = byFirstName[first], people.count == 1 else { return -1 }
    return people[0]
  }

  /// Capitals throughout; before a colon they are those of a label, as in "RUIZ: “Never!”".
  private func isAcronym(_ name: NameReading) -> Bool {
    isAcronym(name.tokens) && view.mark(name.tokens.upperBound) != .colon
  }
  private func isAcronym(_ tokens: Range<Int>) -> Bool { view.flag(tokens.upperBound - 1, .allCaps) }
}

extension TokenView {
  /// Where a word ends without its possessive ending.
  func endWithoutPossessive(_ index: Int) -> Int32 {
    let token = tokens[index]
    guard token.flags.contains(.possessive) else { return token.end }
    let hasS = text[Int(token.end) - 1] | 0x20 == 0x73
    let mark = Int(token.end) - (hasS ? 2 : 1)
    return Int32(text[mark] == 0x27 ? mark : mark - 2)
  }
}
