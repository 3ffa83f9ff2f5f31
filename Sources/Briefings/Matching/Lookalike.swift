import Bytes
import Language

/// Words that look like the name of a rule and mean something else.
enum Lookalike {
  private static let us = StableHash.of("us".utf8)
  private static let money = Set(StableHash.ofWords(in: "dlr dlrs dollar dollars cent cents"))
  /// Words before the pronoun, where all is in capitals: "LET US".
  private static let beforePronoun = Set(
    StableHash.ofWords(
      in: """
        let give gives gave tell tells told help helps helped show shows showed make makes made join follow contact call
        visit ask asks asked bring brings brought send sends sent keep keeps kept leave leaves left teach taught
        save trust believe
        """))

  /// Whether the word is the sign of a share ("<UK>"), names a unit of money ("U.S. dollars", "US$5") or is a pronoun
  /// in a line of capitals ("LET US VOTE").
  static func stands(at position: Int, in words: WordSequence) -> Bool {
    let token = words.token(position)
    let (start, end) = (Int(token.start), Int(token.end))
    if start > 0, end < words.text.count, words.text[start - 1] == UInt8(ascii: "<"),
      words.text[end] == UInt8(ascii: ">")
    {
      return true
    }
    guard token.folded == us else { return false }
    if end < words.text.count, words.text[end] == UInt8(ascii: "$") { return true }
    if position + 1 < words.count, words.follows(position + 1) {
      if money.contains(words.token(position + 1).folded) { return true }
    }
    guard !token.flags.contains(.dotted), position > 0, words.follows(position) else { return false }
    let before = words.token(position - 1)
    return before.flags.contains(.allCaps) && beforePronoun.contains(before.folded)
  }

  /// Whether a name in capitals may stand in a text as a word, "Nato" for NATO; at the head of a sentence some other
  /// word may have that capital.
  static func isSpoken(_ token: Token, _ word: PhraseWord) -> Bool {
    guard word.length >= shortestSpoken, token.flags.contains(.capitalized) else { return false }
    return !token.flags.contains(.sentenceStart) || !ordinary.contains(token.folded)
  }

  private static let shortestSpoken = 4
  private static let ordinary = Set(
    StableHash.ofWords(
      in:
        "aids care hope move safe salt save start swat step unit able read plan acts arms free fast lead race rare peace"
    ))
}
