import Bytes
import Language

/// What stands between quotation marks in an article.
struct Quotations {
  private struct Quotation {
    var range: Range<Int32>
    var isDirect: Bool
    /// Its place among the article's quotations.
    var index: Int
    /// How far this one or any before it goes.
    var furthest: Int32
  }

  /// In the order of the text.
  private var marked: [Quotation] = []

  init(_ quotes: [Quote]) {
    marked.reserveCapacity(quotes.count)
    for (index, quote) in quotes.enumerated() where quote.kind != .indirect {
      let furthest = max(quote.range.upperBound, marked.last?.furthest ?? 0)
      marked.append(
        Quotation(range: quote.range, isDirect: quote.kind == .direct, index: index, furthest: furthest))
    }
  }

  func place(of sentence: Range<Int32>) -> SpeechPlace {
    var place = SpeechPlace.outside
    for quote in overlapping(sentence) {
      let isHeld = sentence.contains(quote.range.lowerBound) && quote.range.upperBound <= sentence.upperBound
      let isWhole = quote.isDirect && quote.range.clamped(to: sentence).count >= sentence.count - 2
      if isWhole { place = .inside(quote: quote.index) } else if !isHeld { return .across }
    }
    return place
  }

  /// Whether any of these bytes are quoted.
  func touch(_ bytes: Range<Int32>) -> Bool { overlapping(bytes).contains { _ in true } }

  private func overlapping(_ bytes: Range<Int32>) -> some Sequence<Quotation> {
    marked[marked.partitionPoint { $0.furthest <= bytes.lowerBound }...]
      .lazy.prefix { $0.range.lowerBound < bytes.upperBound }.filter { $0.range.overlaps(bytes) }
  }
}
