/// Finds the person whom a text tells of just before a pronoun: the subject of the nearest sentence that has one.
///
/// It is asked only where several persons are named nearby. A sentence with several of them and none as its subject ends
/// the search without an answer.
struct FocusReader {
  let view: TokenView
  let phrases: PhraseReader
  let layout: TextLayout
  /// By token: whether it stands in a quotation, marks included.
  let quoted: [Bool]

  private var people: [NamedPerson] { phrases.register.people }

  /// Sentences and tokens looked back over.
  private static let sentences = 6
  private static let reach = 400

  private enum Focus { case person(NameReading), office(SpeakerPhrase), samePronoun, nobody, several }

  /// The pronoun that opens the sentence of the one at `index` and means the same: whom that sentence names after it is
  /// somebody else, as in "He hoped Novak would come, he added".
  func samePronoun(opening index: Int, _ gender: LexicalClass) -> Int? {
    let start = layout.startOfSentence(index)
    guard start < index, !quoted[start], view.has(start, .personalPronoun),
      !view.classes(start).isDisjoint(with: gender)
    else { return nil }
    return start
  }

  /// The last mention of the one who is spoken of before `index`, among those who are possible; `holder` tells whom the
  /// text calls by an office.
  func person(
    before index: Int, gender: LexicalClass, holder: (SpeakerPhrase) -> NameReading?,
    where isPossible: (NameReading) -> Bool
  ) -> NameReading? {
    var end = index
    for _ in 0..<Self.sentences {
      guard end > 0, index - end < Self.reach else { return nil }
      let start = layout.startOfSentence(end - 1)
      switch focus(in: start..<end, gender, isPossible) {
      case .person(let name): return name
      case .office(let speaker): return holder(speaker)
      case .several: return nil
      case .samePronoun, .nobody: end = start
      }
    }
    return nil
  }
}

extension FocusReader {
  private func focus(
    in sentence: Range<Int>, _ gender: LexicalClass, _ isPossible: (NameReading) -> Bool
  ) -> Focus {
    let speakers = speakers(in: sentence)
    for (place, phrase) in ([subject(of: sentence)] + speakers).enumerated() {
      guard let phrase, phrase.tokens.upperBound <= sentence.upperBound else { continue }
      if phrase.kind == .pronoun {
        if view.has(phrase.tokens.lowerBound, gender) { return .samePronoun }
      } else if place > 0, phrase.kind == .role {
        let head = phrase.tokens.upperBound - 1
        if view.has(head, .role), !view.has(head, .plural) { return .office(phrase) }
      } else if let name = phrases.register.name(at: phrase.tokens.lowerBound) {
        let isSpeaker = place > 0 || speakers.contains { $0?.tokens == phrase.tokens }
        if isPossible(name) { return isSpeaker || isAlone(name, in: sentence, isPossible) ? .person(name) : .several }
        if name.person < 0, name.kind == .person || name.kind == .unknown { return .several }
      }
    }
    return onlyPerson(in: sentence, gender, isPossible)
  }

  /// The first noun phrase of a sentence that does not open with a quotation.
  private func subject(of sentence: Range<Int>) -> SpeakerPhrase? {
    guard !quoted[sentence.lowerBound] else { return nil }
    return phrases.subject(from: sentence.lowerBound, limit: sentence.upperBound)
  }

  /// Who is said to speak in a sentence, outside its quotations.
  private func speakers(in sentence: Range<Int>) -> [SpeakerPhrase?] {
    sentence.filter { !quoted[$0] && view.has($0, PhraseReader.speech) && !view.capitalized($0) }.prefix(4).map { cue in
      phrases.phrase(endingAt: cue, floor: sentence.lowerBound) ?? phrases.phrase(from: cue + 1, limit: cue + 8)
    }
  }

  /// Whether the sentence names no other person who is possible, as "Ana Ruiz met Mary Jones" does for "she".
  private func isAlone(_ name: NameReading, in sentence: Range<Int>, _ isPossible: (NameReading) -> Bool) -> Bool {
    names(in: sentence).allSatisfy { $0.person == name.person || !isPossible($0) }
  }

  /// The one person a sentence names who can be meant; one whose name does not tell "he" from "she" leaves doubt.
  private func onlyPerson(
    in sentence: Range<Int>, _ gender: LexicalClass, _ isPossible: (NameReading) -> Bool
  ) -> Focus {
    var found: NameReading?
    for name in names(in: sentence) {
      if name.person < 0, name.kind == .unknown, phrases.register.isShared(name) { return .several }
      guard isPossible(name) else { continue }
      if people[name.person].gender.isDisjoint(with: gender) { return .several }
      if let found, found.person != name.person { return .several }
      found = name
    }
    return found.map(Focus.person) ?? .nobody
  }

  /// The names of a sentence outside its quotations.
  private func names(in sentence: Range<Int>) -> [NameReading] {
    phrases.register.names(in: sentence).filter { !quoted[$0.tokens.lowerBound] }
  }
}
