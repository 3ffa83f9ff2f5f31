/// Where a name begins and ends within a run of words with capitals.
extension NameScanner {
  /// Without words at either end that are no part of a name: "The", "English", Monday, "I", a full stop.
  func trimmed(_ run: Range<Int>, isNameAlone: Bool = false) -> Range<Int> {
    var (first, end) = (run.lowerBound, run.upperBound)
    while first < end, !view.isWord(first) || isFunctionWord(first) || isDay(first) { first += 1 }
    while first < end, !view.isWord(end - 1) || isFunctionWord(end - 1) || isDay(end - 1) { end -= 1 }
    if end - first > 1, isHonor(end - 1, ofName: end - first > 2) { end -= 1 }
    if end < run.upperBound, isDay(end), first < end, view.has(end - 1, .dayNamePrefix) { end -= 1 }
    if end - first == 2, view.has(first, .placePrefix), view.has(first + 1, .demonym) { return first..<first }
    if end - first == 1, !isNameAlone, isCommonNoun(first) { return first..<first }
    return first..<end
  }

  /// A word that alone is no name, though it may be part of one: Committee, Act, English, Monday.
  private func isCommonNoun(_ index: Int) -> Bool {
    if view.has(index, [.place, .properInstitution, .maleName, .femaleName]) || view.flag(index, .allCaps) {
      return view.has(index, .neverName) && !view.has(index, .place)
    }
    let common: LexicalClass = [
      .neverName, .abbreviation, .institution, .organizationHead, .organizationSuffix, .role, .title, .utterance,
      .timeUnit, .ordinalWord, .season, .placeHead, .placePrefix, .thingHead, .planWord, .opener, .connective,
    ]
    return view.has(index, common)
  }

  /// "QC" of "Ana Ruiz QC" and "MPs" of "Labour MPs": stands behind a name, and is no part of it.
  private func isHonor(_ index: Int, ofName isLong: Bool) -> Bool {
    guard view.has(index, .neverName) else { return false }
    return view.has(index, .role) && view.has(index, .plural)
      || isLong && view.flag(index, .allCaps) && view.has(index, .title)
  }

  private func isFunctionWord(_ index: Int) -> Bool {
    view.has(index, .stopword) && !view.flag(index, .allCaps)
      && !view.has(index, [.maleName, .femaleName, .nameParticle])
      || view.length(index) == 1 && view.mark(index + 1) != .period && !isHyphenated(index) || view.word(index) == .i
  }

  /// "T" of "T-Mobile", but not "R" of "R-Maine".
  private func isHyphenated(_ index: Int) -> Bool {
    view.mark(index + 1) == .hyphen && !view.spaceBefore(index + 1) && view.capitalized(index + 2)
      && !view.has(index + 2, [.place, .abbreviation]) && view.mark(index - 1) != .openParenthesis
      && view.mark(index - 1) != .comma
  }

  private func isDay(_ index: Int) -> Bool {
    view.has(index, [.weekday, .month]) && !view.has(index, [.femaleName, .maleName])
  }
}
