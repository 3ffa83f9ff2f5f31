import Language

/// The words and numbers of a text in order, marks left out.
struct WordSequence {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  /// Indices into `tokens`.
  private let words: [Int32]

  init(text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>) {
    self.text = text
    self.tokens = tokens
    var words: [Int32] = []
    words.reserveCapacity(tokens.count)
    for index in tokens.indices where tokens[index].isWordOrNumber { words.append(Int32(index)) }
    self.words = words
  }

  var count: Int { words.count }

  func token(_ position: Int) -> Token { tokens[Int(words[position])] }

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
