internal import Bytes

/// Tells persons, places and organizations by the words of a name and those beside it.
struct NameKindReader {
  let view: TokenView
  /// Words that alone are said to speak somewhere in the text, as surnames are.
  var alone = HashSieve()

  func kind(of run: Range<Int>) -> NameMention.Kind {
    let (first, last) = (run.lowerBound, run.upperBound - 1)
    if view.has(last, .organizationSuffix), run.count > 1 { return .organization }
    if run.count == 1 { return kindOfWord(first) }
    if view.has(last, .properInstitution) { return .organization }
    if view.has(first, .timeUnit) { return .unknown }
    if isOrganizationOf(run) { return .organization }
    if view.has(last, .thingHead) { return .unknown }
    if run.count == 2, view.has(first, [.maleName, .femaleName]), isDescribedAsPerson(run) { return .person }
    if view.has(last, .placeHead), !view.has(first, .demonym), view.mark(last - 1) == nil { return .place }
    if view.has(first, .organizationHead) { return .organization }
    if isNamedForPlace(run) { return .person }
    if view.has(first, .placePrefix), view.has(last, .place) || view.has(first, .placeHead) { return .place }
    if view.has(last, .place), run.count == 2, view.mark(first) == nil, !view.has(first, [.maleName, .femaleName]) {
      return .place
    }
    if view.has(first, [.maleName, .femaleName]), !view.has(last, .demonym) { return .person }
    if view.length(first) == 1 && view.length(last) > 1
      || run.contains(where: {
        view.has($0, .nameParticle) && !view.capitalized($0) && view.mark($0 - 1) != .hyphen
      })
    {
      return .person
    }
    return isTreatedAsPerson(run) ? .person : .unknown
  }

  /// "U.S. Department of State", "House of Representatives".
  private func isOrganizationOf(_ run: Range<Int>) -> Bool {
    run.contains { view.word($0) == .of && view.has($0 - 1, .organizationHead) }
  }

  private func kindOfWord(_ index: Int) -> NameMention.Kind {
    if view.has(index, .place) { return .place }
    if isUnitedStates(index) { return .place }
    if view.flag(index, .dotted) || view.flag(index, .allCaps) { return .organization }
    if view.has(index, .properInstitution) { return .organization }
    return .unknown
  }

  /// The lexeme of an acronym is not that of the small word.
  private func isUnitedStates(_ index: Int) -> Bool {
    view.flag(index, .allCaps) && view.tokens[index].folded == Self.unitedStates
  }

  private static let unitedStates = StableHash.of("us".utf8)

  /// "Ana Ruiz, 45," and "Ana Ruiz, who", "spokesman Ana Ruiz" and "Ana Ruiz said": so is spoken of persons alone.
  private func isTreatedAsPerson(_ run: Range<Int>) -> Bool {
    let (first, last) = (run.lowerBound, run.upperBound - 1)
    let common: LexicalClass = [
      .placePrefix, .place, .demonym, .organizationSuffix, .organizationHead, .institution, .placeHead, .weekday,
      .month,
    ]
    guard run.count <= 4, !view.has(first, common), !view.has(last, common) else { return false }
    return isDescribedAsPerson(run) || isSpeaker(run) || isKnownBySurname(run)
  }

  /// "Austin Holm, 45," and "actor Denzel Washington": a place and an unknown word.
  private func isNamedForPlace(_ run: Range<Int>) -> Bool {
    let (first, last) = (run.lowerBound, run.upperBound - 1)
    guard run.count == 2 else { return false }
    if view.has(last, .place), view.classes(first).isEmpty { return isDescribedAsPerson(run) || isSpeaker(run) }
    return view.has(first, .place) && view.classes(last).isEmpty && (isDescribedAsPerson(run) || isKnownBySurname(run))
  }

  /// With an age, a clause with "who", or a role before the name.
  private func isDescribedAsPerson(_ run: Range<Int>) -> Bool {
    let (first, next) = (run.lowerBound, run.upperBound)
    if view.mark(next) == .comma {
      if view.word(next + 1) == .who { return true }
      if view.mark(next + 2) == .comma, let age = view.digits(next + 1), age < 111 { return true }
    }
    if view.mark(first - 1) == .comma, view.mark(next) == .comma, run.count > 1, isOffice(before: first - 1) {
      return true
    }
    if run.count > 1, view.mark(next) == .comma, isOffice(after: next, of: run) { return true }
    return view.has(first - 1, .role) && !view.capitalized(first - 1) && !view.has(first - 1, .plural)
  }

  /// "Ana Ruiz, the former skipper of", "Ana Ruiz, acting head of": a noun phrase that tells what somebody does.
  private func isOffice(after comma: Int, of run: Range<Int>) -> Bool {
    let opensWithArticle = view.word(comma + 1) == .a || view.word(comma + 1) == .an || view.word(comma + 1) == .the
    guard opensWithArticle || !view.has(run.lowerBound - 1, .preposition) else { return false }
    let first = opensWithArticle ? comma + 2 : comma + 1
    for index in first..<first + 5 {
      if view.flag(index, .possessive) { continue }
      guard view.isWord(index), !view.has(index, [.stopword, .plural, .institution]) else { return false }
      if view.has(index, .role), !view.has(index + 1, [.role, .institution]) || view.capitalized(index + 1) {
        return opensWithArticle || (view.has(index, .title) || index > first) && isOf(index + 1)
      }
    }
    return false
  }

  private func isOf(_ index: Int) -> Bool {
    switch view.word(index) {
    case .of, .at, .for, .with: true
    default: false
    }
  }

  /// "the leader of one group, Ana Ruiz": the office that ends before the comma.
  private func isOffice(before comma: Int) -> Bool {
    if view.has(comma - 1, .role) { return !view.has(comma - 1, .plural) }
    var index = comma - 1
    while index > comma - 8, view.isWord(index), view.word(index) != .of { index -= 1 }
    return view.word(index) == .of && view.has(index - 1, .role) && !view.has(index - 1, .plural)
  }

  /// "Ana Ruiz said", "Ana Ruiz from the fire service says".
  private func isSpeaker(_ run: Range<Int>) -> Bool {
    if run.count == 3 { return view.word(run.upperBound) == .told && !view.has(run.lowerBound - 1, .determiner) }
    guard run.count == 2 else { return false }
    var cue = run.upperBound
    if view.word(cue) == .from {
      cue += 1
      while cue < run.upperBound + 8, view.capitalized(cue) || view.has(cue, .determiner) { cue += 1 }
    }
    return (view.has(cue, .speechPast) || view.word(cue) == .says) && !view.capitalized(cue)
  }

  /// The last word alone is said to speak elsewhere in the text.
  private func isKnownBySurname(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    return run.count == 2 && view.classes(last).isEmpty && alone.mayContain(view.tokens[last].folded)
  }
}
