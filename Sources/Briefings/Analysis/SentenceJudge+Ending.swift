import Bytes
import Language

extension SentenceJudge {
  private static let shortestAnnouncement = 12
  /// Words of a sentence whose full stop is missing: shorter ones are headings and entries of lists.
  private static let shortestWithoutStop = 10
  private static let mostWordsBeforeActor = 3

  /// Statements end in a full stop, or announce what follows; exclamations are no news, and where the stop is missing
  /// at the end of a paragraph the sentence may be no sentence.
  func ending(of sentence: Sentence, _ range: Range<Int>) -> Standing {
    var end = Int(sentence.range.upperBound)
    while end > Int(sentence.range.lowerBound) {
      switch words.text[end - 1] {
      case UInt8(ascii: "."): return isCutShort(at: end, sentence) ? .never : .alone
      case UInt8(ascii: "!"): return .inNeed
      case UInt8(ascii: ":"): return announcesStatement(sentence, range) ? .alone : .never
      case UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ","), 0xA6: return .never
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20, 0x80, 0x99, 0x9D, 0xE2:
        end -= 1
      default:
        return range.count >= Self.shortestWithoutStop && endsParagraph(end)
          && isTold(range) ? .inNeed : .never
      }
    }
    return .never
  }

  /// "Bringing back the tax on …..": the end was left out.
  private func isCutShort(at end: Int, _ sentence: Sentence) -> Bool {
    end - 2 > Int(sentence.range.lowerBound) && words.text[end - 2] == UInt8(ascii: ".")
      && words.text[end - 3] == UInt8(ascii: ".")
  }

  private func endsParagraph(_ end: Int) -> Bool { end >= words.text.count || words.text[end] == UInt8(ascii: "\n") }

  /// Whether the first sentence ends in a colon, because somebody's words follow, and yet says what they are about:
  /// "Ana Ruiz issued the following statement on the vote:".
  private func announcesStatement(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard sentence.range == analysis.sentences.first?.range, range.count >= Self.shortestAnnouncement,
      let start = announcement(in: range)
    else { return false }
    return range.contains { ($0 > start + 1 || $0 == range.lowerBound) && traits[$0].contains(.opensMatter) }
  }

  /// "Imposing a tax on profits that were made by chance.", "2 million euros for a new school.": entries of lists.
  func isFragment(_ range: Range<Int>) -> Bool {
    let first = words.token(range.lowerBound)
    if first.kind == .number, !isTold(range) { return true }
    let isDoing =
      endsInLetters(first, UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")) && first.end - first.start > 5
    guard isDoing, !traits[range.lowerBound].contains(.notDoing) else { return false }
    return analysis.names(overlapping: first.range).isEmpty && !isTold(range) && !introducesActor(range)
  }

  /// "Citing the cost, Senator Ana Ruiz agreed to …": somebody who does it is named after a comma, with a verb.
  private func introducesActor(_ range: Range<Int>) -> Bool {
    guard let name = range.dropFirst().first(where: { followsComma($0) && isNearName($0) }) else { return false }
    for position in name..<range.upperBound - 1 {
      if traits[position].contains(.relative) { return false }
      if traits[position].contains(.finite) || endsInEd(position) && !traits[position + 1].contains(.by) { return true }
    }
    return false
  }

  /// Whether a name begins at the word or soon after it: "the new mayor of Lyon".
  private func isNearName(_ position: Int) -> Bool {
    let last = min(position + Self.mostWordsBeforeActor, words.count - 1)
    let bytes = words.token(position).start..<words.token(last).end
    return !analysis.names(overlapping: bytes).isEmpty
  }

  /// Whether a verb tells what is or was: one more than there are relative clauses to need them.
  private func isTold(_ range: Range<Int>) -> Bool {
    var (verbs, relatives, isVerb) = (0, 0, false)
    for position in range.dropFirst() {
      let wasVerb = isVerb
      isVerb = traits[position].contains(.finite) || isPast(position, range)
      if isVerb, !wasVerb { verbs += 1 }
      if traits[position].contains(.relative) { relatives += 1 }
    }
    return verbs > relatives
  }

  /// "Rejected the plan"; but "based in Lyon" and "wounded, two of them" tell nothing.
  private func isPast(_ position: Int, _ range: Range<Int>) -> Bool {
    guard endsInEd(position) else { return false }
    let next = position + 1
    return next < range.upperBound && !traits[next].contains(.ofThings) && !followsComma(next)
  }

  private func endsInEd(_ position: Int) -> Bool {
    let token = words.token(position)
    return !token.flags.contains(.capitalized) && endsInLetters(token, nil, UInt8(ascii: "e"), UInt8(ascii: "d"))
  }

  private func endsInLetters(_ token: Token, _ third: UInt8?, _ second: UInt8, _ last: UInt8) -> Bool {
    let end = Int(token.end)
    guard token.end - token.start > 3 else { return false }
    return words.text[end - 1] == last && words.text[end - 2] == second
      && third.map { words.text[end - 3] == $0 } ?? true
  }
}
