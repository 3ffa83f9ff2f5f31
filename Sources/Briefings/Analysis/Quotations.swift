import Language

/// What stands between quotation marks in an article.
struct Quotations {
  /// In the order of the text.
  private var marked: [(range: Range<Int32>, isDirect: Bool)] = []

  init(_ quotes: [Quote]) {
    marked.reserveCapacity(quotes.count)
    for quote in quotes {
      switch quote.kind {
      case .direct: marked.append((quote.range, true))
      case .mixed, .scare: marked.append((quote.range, false))
      case .indirect: break
      }
    }
  }

  /// Whether a quotation runs over an end of the sentence, so that its speaker may be in another one, or is all of it.
  func areCut(by sentence: Range<Int32>) -> Bool {
    for quote in marked {
      if quote.range.lowerBound >= sentence.upperBound { return false }
      guard quote.range.overlaps(sentence) else { continue }
      if quote.range.lowerBound < sentence.lowerBound || quote.range.upperBound > sentence.upperBound { return true }
      if quote.isDirect, quote.range.count >= sentence.count - 2 { return true }
    }
    return false
  }

  /// Whether any of these bytes are quoted.
  func touch(_ bytes: Range<Int32>) -> Bool { marked.contains { $0.range.overlaps(bytes) } }
}
