/// For each term the articles that have it among their key terms, ascending, with its weight in each.
struct TermPostings: Sendable {
  private let starts: [Int32]
  private let articles: [Int32]
  private let weights: [Int32]
  /// Articles looked at on either side of a place in a long posting.
  private let reach: Int

  /// `keyTerms` are those of each article, `terms` is how many the corpus has.
  init(_ keyTerms: [[ArticleVectors.Entry]], terms: Int, reach: Int) {
    var ends = [Int32](repeating: 0, count: terms + 1)
    for entry in keyTerms.joined() { ends[Int(entry.term)] += 1 }
    var sum: Int32 = 0
    for term in ends.indices {
      sum += ends[term]
      ends[term] = sum
    }
    var articles = [Int32](repeating: 0, count: Int(sum))
    var weights = [Int32](repeating: 0, count: Int(sum))
    for article in keyTerms.indices.reversed() {
      for entry in keyTerms[article] {
        ends[Int(entry.term)] -= 1
        articles[Int(ends[Int(entry.term)])] = Int32(truncatingIfNeeded: article)
        weights[Int(ends[Int(entry.term)])] = entry.weight
      }
    }
    (starts, self.articles, self.weights, self.reach) = (ends, articles, weights, reach)
  }

  /// Calls `body` with the articles next in date to `article` that have a term, and their weights; with `slack` more
  /// of them on either side.
  @inline(__always)
  func withNearest(
    _ term: Int32, to article: Int, slack: Int = 0,
    _ body: (_ articles: UnsafeBufferPointer<Int32>, _ weights: UnsafeBufferPointer<Int32>) -> Void
  ) {
    var range = Int(starts[Int(term)])..<Int(starts[Int(term) + 1])
    if range.count > 2 * reach {
      let place = lowerBound(of: Int32(truncatingIfNeeded: article), in: range)
      range = max(range.lowerBound, place - reach - slack)..<min(range.upperBound, place + reach + slack)
    }
    articles.withUnsafeBufferPointer { articles in
      weights.withUnsafeBufferPointer { weights in
        body(UnsafeBufferPointer(rebasing: articles[range]), UnsafeBufferPointer(rebasing: weights[range]))
      }
    }
  }

  /// The articles whose nearest ones in a posting may be others since up to `changes` articles joined or left it, among
  /// them `article`.
  func unsettled(_ term: Int32, by article: Int, changes: Int) -> ArraySlice<Int32> {
    let range = Int(starts[Int(term)])..<Int(starts[Int(term) + 1])
    if range.count + changes <= 2 * reach { return [] }
    if range.count - changes <= 2 * reach { return articles[range] }
    let (place, far) = (lowerBound(of: Int32(truncatingIfNeeded: article), in: range), reach + changes)
    return articles[max(range.lowerBound, place - far)..<min(range.upperBound, place + far)]
  }

  private func lowerBound(of article: Int32, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if articles[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
