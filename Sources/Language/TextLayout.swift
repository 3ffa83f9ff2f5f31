/// Where the sentence and the block of each token begin and end, so that no rule has to look for them.
struct TextLayout {
  private var sentenceStart: [Int32]
  private var sentenceEnd: [Int32]
  private var blockEnd: [Int32]

  init(_ view: TokenView) {
    sentenceStart = [Int32](repeating: 0, count: view.count)
    sentenceEnd = sentenceStart
    blockEnd = sentenceStart
    var start: Int32 = 0
    for index in 0..<view.count {
      if view.flag(index, .sentenceStart) { start = Int32(truncatingIfNeeded: index) }
      sentenceStart[index] = start
    }
    var (sentence, block) = (view.count, view.count)
    for index in (0..<view.count).reversed() {
      if index + 1 < view.count, view.flag(index + 1, .sentenceStart) { sentence = index + 1 }
      if index + 1 < view.count, view.tokens[index + 1].block != view.tokens[index].block { block = index + 1 }
      sentenceEnd[index] = Int32(truncatingIfNeeded: sentence)
      blockEnd[index] = Int32(truncatingIfNeeded: block)
    }
  }

  /// The first token of the sentence that this token is in.
  func startOfSentence(_ index: Int) -> Int { Int(sentenceStart[index]) }
  /// The first token after the sentence that this token is in.
  func endOfSentence(_ index: Int) -> Int { Int(sentenceEnd[index]) }
  /// The first token after the block that this token is in.
  func endOfBlock(_ index: Int) -> Int { Int(blockEnd[index]) }
}
