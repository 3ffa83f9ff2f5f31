import Language

/// The words and numbers of a text in order, marks left out. Lives only inside one call.
struct WordSequence {
  let text: UnsafeBufferPointer<UInt8>
  private let words: UnsafeBufferPointer<Token>

  /// Lends the words among `tokens` of `text` to `body`.
  static func lend<Result>(_ text: [UInt8], _ tokens: [Token], to body: (WordSequence) -> Result) -> Result {
    let words = [Token](unsafeUninitializedCapacity: tokens.count) { words, count in
      for token in tokens where token.isWordOrNumber {
        words.initializeElement(at: count, to: token)
        count += 1
      }
    }
    return text.withUnsafeBufferPointer { text in
      words.withUnsafeBufferPointer { body(WordSequence(text: text, words: $0)) }
    }
  }

  var count: Int { words.count }

  @inline(__always) func token(_ position: Int) -> Token { words[position] }

  /// Whether the word at `position` may continue a phrase that the word before it is part of: same block, same
  /// sentence, and nothing more than a hyphen, a comma or spaces between.
  func follows(_ position: Int) -> Bool {
    let (before, token) = (token(position - 1), token(position))
    return before.block == token.block && token.start - before.end <= 3 && !token.flags.contains(.sentenceStart)
  }

  /// Where words `range` stand in the text, without a possessive ending.
  func textRange(_ range: Range<Int>) -> Range<Int32> {
    let last = token(range.upperBound - 1)
    return token(range.lowerBound).start..<endWithoutPossessive(of: last)
  }

  private func endWithoutPossessive(of token: Token) -> Int32 {
    guard token.flags.contains(.possessive) else { return token.end }
    var end = Int(token.end)
    if text[end - 1] | 0x20 == UInt8(ascii: "s") { end -= 1 }
    if text[end - 1] == UInt8(ascii: "'") { return Int32(end - 1) }
    return end - 3 >= Int(token.start) && text[end - 3] == 0xE2 ? Int32(end - 3) : token.end
  }
}
