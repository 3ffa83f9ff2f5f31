internal import Bytes

/// What the line breaks inside a block say: whether its lines are items of a list or text cut at a width.
struct LineShape {
  /// Short lines, none of which ends a sentence.
  private(set) var areItems = false
  private(set) var beginsWithBullet: Bool

  init(_ block: Range<Int>, _ view: TokenView) {
    beginsWithBullet = view.mark(block.lowerBound) == .bullet
    guard view.holdsNewline(block) else { return }
    var lines = 1
    for index in block.dropFirst() where view.newlineBefore(index) {
      lines += 1
      if endsSentence(index - 1, view) { return }
    }
    guard lines > 2, !endsSentence(block.upperBound - 1, view) else { return }
    let bytes = view.tokens[block.upperBound - 1].end - view.tokens[block.lowerBound].start
    areItems = Int(bytes) / lines <= 40
  }

  private func endsSentence(_ index: Int, _ view: TokenView) -> Bool {
    guard let mark = view.mark(index) else { return false }
    return mark.isTerminal || mark.isCloser || mark == .straightDouble || mark == .comma || mark == .hyphen
  }
}

extension TokenView {
  /// Whether a line break stands anywhere between these tokens.
  fileprivate func holdsNewline(_ block: Range<Int>) -> Bool {
    let bytes = Int(tokens[block.lowerBound].start)..<Int(tokens[block.upperBound - 1].end)
    return UnsafeBufferPointer(rebasing: text[bytes]).has(0x0A)
  }

  /// Whether a line break stands between this token and the one before it.
  func newlineBefore(_ index: Int) -> Bool {
    guard index > 0, flag(index, .spaceBefore) else { return false }
    let gap = Int(tokens[index - 1].end)..<Int(tokens[index].start)
    return gap.contains { text[$0] == 0x0A }
  }
}
