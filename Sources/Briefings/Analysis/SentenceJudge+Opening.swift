import Bytes
import Language

extension SentenceJudge {
  /// How many words after "both" may hold two names.
  private static let longestCouple = 6

  /// What the first words tell: whether they lean on what stands before them, or tell of nothing.
  func opening(of sentence: Sentence, _ range: Range<Int>) -> Standing {
    let first = range.lowerBound
    let token = words.token(first)
    guard token.flags.contains(.capitalized) || token.kind == .number && !isClockTime(token) else { return .never }
    if traits[first].contains(.opensLeadIn), leadsIn(range) { return .alone }
    if traits[first].contains(.leaning), !standsOnItsOwn(sentence, range) {
      if traits[first].contains(.speaker) { return .never }
      // "There were no reports of damage": where, is said before it.
      return traits[first].contains(.there) && traits[first + 1].contains(.finite) ? .inNeed : .joined
    }
    if traits[first].contains(.opensPhrase), starts(oneOf: StandaloneRules.openings, at: first) { return .joined }
    return isCommand(range) ? .never : .alone
  }

  /// Whether a word that mostly leans on another sentence does not do so here.
  private func standsOnItsOwn(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    let (first, second) = (range.lowerBound, range.lowerBound + 1)
    if traits[first].contains(.counting), words.token(second).kind == .number { return true }
    if traits[first].contains(.some), isThing(second) { return true }
    if traits[first].contains(.comparing), datesItself(from: second, range) { return true }
    if traits[first].contains(.speaker), isQuoted(words.token(first)) { return true }
    if traits[first].contains(.idleAtHead), sentence.range == analysis.sentences.first?.range { return true }
    return namesACouple(range)
  }

  /// "Some residents"; "Some have", "Some of" are others.
  private func isThing(_ position: Int) -> Bool {
    words.token(position).flags.isDisjoint(with: [.stopword, .capitalized])
  }

  /// "Because of the storm", "In addition to Lyon": what is said after these words is all that they lean on, unless it
  /// is said elsewhere, as by "because of this".
  private func leadsIn(_ range: Range<Int>) -> Bool {
    let lengths = StandaloneRules.leadIns[words.token(range.lowerBound).folded]?.filter {
      startsWith($0, at: range.lowerBound)
    }.map(\.count)
    guard let next = lengths?.max().map({ range.lowerBound + $0 }), next < range.upperBound else { return false }
    return words.text[Int(words.token(next - 1).end)] == 0x20 && !traits[next].contains(.pointing)
  }

  /// "Provide two million euros", "Visit the town hall": who should do so stands elsewhere, or is the reader.
  private func isCommand(_ range: Range<Int>) -> Bool {
    let (first, second) = (range.lowerBound, range.lowerBound + 1)
    if traits[first].contains(.command) { return !isNamed(words.token(first)) }
    return traits[first].contains(.commandOrThing) && traits[second].isDisjoint(with: [.ofThings, .finite])
      && !isNamed(words.token(first))
  }

  private func isNamed(_ token: Token) -> Bool {
    analysis.names(overlapping: token.range).contains { $0.range.count > Int(token.end - token.start) }
  }

  /// "07:20 – …": a line of a transcript or a log.
  private func isClockTime(_ token: Token) -> Bool {
    let rest = words.text[Int(token.start)...].prefix(6)
    return rest.prefix { $0.isASCIIDigit }.count <= 2 && rest.drop { $0.isASCIIDigit }.first == UInt8(ascii: ":")
  }

  /// "Earlier today", "Earlier on Sunday".
  private func datesItself(from position: Int, _ range: Range<Int>) -> Bool {
    if traits[position].contains(.dating) { return true }
    return traits[position].contains(.on) && position + 1 < range.upperBound && traits[position + 1].contains(.dating)
  }

  /// "Both Ana Ruiz and Jan Novak", "Neither Lyon nor Lund": the two are named at once.
  private func namesACouple(_ range: Range<Int>) -> Bool {
    let couple = range.dropFirst().prefix(Self.longestCouple)
    guard traits[range.lowerBound].contains(.both), let first = couple.first,
      let and = couple.first(where: { traits[$0].contains(.and) }), and > first, and + 1 < range.upperBound
    else { return false }
    return [first, and + 1].allSatisfy { words.token($0).flags.contains(.capitalized) }
  }
}
