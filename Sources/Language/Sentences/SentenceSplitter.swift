/// Marks the first token of each sentence, in one pass over the tokens of each block.
///
/// What stands between quotation marks or brackets is kept in one sentence with what it stands in, however many sentences it
/// holds itself, so that no quotation is parted from the words that attribute it. Only a quotation that its block does
/// not close is split inside.
struct SentenceSplitter {
  let view: TokenView
  let pairing: QuotePairing
  private(set) var starts: [Int] = []

  init(_ view: TokenView, _ pairing: QuotePairing) {
    (self.view, self.pairing) = (view, pairing)
    starts.reserveCapacity(view.count / 16)
  }

  mutating func split() {
    var first = 0
    while first < view.count {
      let block = view.block(from: first)
      split(block)
      first = block.upperBound
    }
  }
}

extension SentenceSplitter {
  private mutating func split(_ block: Range<Int>) {
    let lines = LineShape(block, view)
    var start = block.lowerBound
    var end = SentenceEnd(view, pairing, block: block, start: start)
    var list = ListNumbering(at: start, view)
    var index = start + (list?.width ?? 0)
    starts.append(start)

    func next(_ place: Int) -> Int? { place < block.upperBound ? place : nil }

    while index < block.upperBound {
      if list == nil, !lines.areItems {
        index = view.endOfPlainWords(from: index, to: block.upperBound)
        if index == block.upperBound { break }
      }
      if index > start, opensItem(index, list, lines) || lines.areItems && view.newlineBefore(index) {
        start = index
        starts.append(start)
        list = ListNumbering(at: start, view) ?? list
        if let width = ListNumbering(at: start, view)?.width {
          index += width
          continue
        }
      }
      var after: Int?
      if let close = pairing.close(of: index), close - index < 2000 {
        if !isSingle(index) {
          end.start = start
          after = boundary(afterEnclosed: index, close, end)
          index = close
        }
      } else if view.mark(index)?.isTerminal == true || view.flag(index, .dotted) {
        end.start = start
        (after, index) = end.boundary(at: index)
      }
      if let after, next(after) != nil {
        start = after
        starts.append(start)
        list = ListNumbering(at: start, view) ?? list
        index = start + (ListNumbering(at: start, view)?.width ?? 0)
      } else {
        index += 1
      }
    }
  }

  private func isSingle(_ index: Int) -> Bool {
    let mark = view.mark(index)
    return mark == .straightSingle || mark == .leftSingle
  }

  private func opensItem(_ index: Int, _ list: ListNumbering?, _ lines: LineShape) -> Bool {
    if let list, list.continues(at: index, view) { return true }
    guard view.mark(index) == .bullet else { return false }
    if let list, list.continues(at: index + 1, view) { return true }
    return view.spaceBefore(index) && (lines.beginsWithBullet || view.newlineBefore(index))
  }

  /// Where the next sentence begins if one ends with the quotation or bracket from `open` to `close`.
  private func boundary(afterEnclosed open: Int, _ close: Int, _ end: SentenceEnd) -> Int? {
    guard close > open + 1 else { return nil }
    let last = close - 1
    guard view.mark(last)?.isTerminal == true || view.flag(last, .dotted) else { return nil }
    let isBracket = view.mark(open) == .openParenthesis || view.mark(open) == .openBracket
    if isBracket, open != end.start { return nil }
    return end.boundary(afterEnclosed: close, isQuote: !isBracket)
  }
}
