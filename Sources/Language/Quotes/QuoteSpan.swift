/// What stands between two quotation marks, in tokens, the marks included.
struct QuoteSpan {
  var open: Int
  var close: Int
  /// Whether it goes over several blocks, each opening with a mark of its own.
  var isContinued: Bool

  var tokens: Range<Int> { open..<close + 1 }
  var inner: Range<Int> { open + 1..<close }
}

/// Finds quotations from the marks that belong together, those of several paragraphs too.
struct QuoteSpanFinder {
  let view: TokenView
  let pairing: QuotePairing
  let layout: TextLayout

  /// Outermost quotations in the order of the text.
  func spans() -> [QuoteSpan] {
    var spans: [QuoteSpan] = []
    var unclosed = pairing.unclosed[...]
    var index = 0
    while true {
      index = view.placeOfPunctuation(from: index, to: view.count)
      guard index < view.count else { break }
      while unclosed.first.map({ $0 < index }) == true { unclosed.removeFirst() }
      if let close = pairing.close(of: index), isQuote(index, close) {
        spans.append(QuoteSpan(open: index, close: close, isContinued: false))
        index = close
      } else if unclosed.first == index,
        let close = closeInLaterBlock(of: index) ?? closeOfLines(from: index) ?? closeInSameBlock(of: index)
      {
        spans.append(QuoteSpan(open: index, close: close, isContinued: true))
        index = close
      }
      index += 1
    }
    return spans
  }
}

extension QuoteSpanFinder {
  private func isQuote(_ open: Int, _ close: Int) -> Bool {
    switch view.mark(open) {
    case .straightDouble, .leftDouble, .rightDouble, .leftGuillemet, .rightGuillemet, .backticks, .doubledSingle:
      return close > open + 1
    case .straightSingle, .leftSingle:
      return close > open + 1 && close - open < 400 && (view.spaceBefore(open) || view.mark(open - 1) != nil)
        && (view.spaceBefore(close + 1) || !view.isWord(close + 1)) && (close > open + 2 || view.length(open + 1) > 2)
    default: return false
    }
  }

  private func opensDouble(_ index: Int) -> Bool {
    switch view.mark(index) {
    case .straightDouble, .leftDouble, .leftGuillemet, .backticks, .doubledSingle: true
    default: false
    }
  }

  /// Each paragraph of a long quotation opens with a mark; only the last closes.
  private func closeInLaterBlock(of open: Int) -> Int? {
    var end = layout.endOfBlock(open)
    for _ in 0..<24 {
      guard end < view.count, opensDouble(end) else { return nil }
      if let close = pairing.close(of: end) { return close }
      end = layout.endOfBlock(end)
    }
    return nil
  }

  /// Paragraphs of one speech that were pasted as a single one: the next sentence opens with a mark of its own.
  private func closeInSameBlock(of open: Int) -> Int? {
    guard view.flag(open, .sentenceStart) || view.mark(open - 1) == .comma || view.mark(open - 1) == .colon else {
      return nil
    }
    let end = min(layout.endOfBlock(open), open + Self.reach)
    var next = open
    while let mark = (next + 1..<end).first(where: opensDouble), view.flag(mark, .sentenceStart) {
      if let close = pairing.close(of: mark) { return close }
      next = mark
    }
    return nil
  }

  /// Blocks and tokens that a quotation goes over whose lines open with no mark of their own.
  private static let (lines, reach) = (8, 300)

  /// A quotation whose sentences stand on lines of their own: the next mark anywhere closes it.
  private func closeOfLines(from open: Int) -> Int? {
    guard let close = pairing.unopened.first(where: { $0 > open }), close - open < Self.reach,
      Int(view.tokens[close].block - view.tokens[open].block) <= Self.lines,
      !(open + 1..<close).contains(where: { opensDouble($0) || view.mark($0) == .rightDouble })
    else { return nil }
    return close
  }
}
