import Language

/// What stands between quotation marks in an article.
struct Quotations {
  /// In the order of the text.
  private var marked: [(range: Range<Int32>, isDirect: Bool, index: Int)] = []

  init(_ quotes: [Quote]) {
    marked.reserveCapacity(quotes.count)
    for (index, quote) in quotes.enumerated() {
      switch quote.kind {
      case .direct: marked.append((quote.range, true, index))
      case .mixed, .scare: marked.append((quote.range, false, index))
      case .indirect: break
      }
    }
  }

  func place(of sentence: Range<Int32>) -> SpeechPlace {
    var place = SpeechPlace.outside
    for quote in marked {
      if quote.range.lowerBound >= sentence.upperBound { break }
      guard quote.range.overlaps(sentence) else { continue }
      let isHeld = sentence.contains(quote.range.lowerBound) && quote.range.upperBound <= sentence.upperBound
      let isWhole = quote.isDirect && quote.range.clamped(to: sentence).count >= sentence.count - 2
      if isWhole { place = .inside(quote: quote.index) } else if !isHeld { return .across }
    }
    return place
  }

  /// Whether any of these bytes are quoted.
  func touch(_ bytes: Range<Int32>) -> Bool { marked.contains { $0.range.overlaps(bytes) } }
}
