/// Where the sentence and the block of each token begin and end, so that no rule has to look for them.
struct TextLayout {
  private var sentenceStart: [Int32]
  private var sentenceEnd: [Int32]
  private var blockEnd: [Int32]

  init(_ view: TokenView) {
    sentenceStart = []
    sentenceEnd = []
    blockEnd = []
    sentenceStart.reserveCapacity(view.count)
    sentenceEnd.reserveCapacity(view.count)
    blockEnd.reserveCapacity(view.count)
    var first = 0
    while first < view.count {
      let block = view.block(from: first)
      blockEnd.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: block.upperBound), count: block.count))
      first = block.upperBound
    }
    first = 0
    while first < view.count {
      var end = first + 1
      while end < view.count, !view.tokens[end].flags.contains(.sentenceStart) { end += 1 }
      sentenceStart.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: first), count: end - first))
      sentenceEnd.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: end), count: end - first))
      first = end
    }
  }

  /// The first token of the sentence that this token is in.
  func startOfSentence(_ index: Int) -> Int { Int(sentenceStart[index]) }
  /// The first token after the sentence that this token is in.
  func endOfSentence(_ index: Int) -> Int { Int(sentenceEnd[index]) }
  /// The first token after the block that this token is in.
  func endOfBlock(_ index: Int) -> Int { Int(blockEnd[index]) }
}
