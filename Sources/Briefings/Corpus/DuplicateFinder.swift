/// Tells whether articles are copies of one another, or hold one another.
struct DuplicateFinder {
  /// Jaccard similarity of shingles from which two articles are one text.
  static let threshold = 0.6

  private let articles: [AnalyzedArticle]

  init(_ articles: [AnalyzedArticle]) { self.articles = articles }

  /// For each article (newest first) the earliest article it repeats, or nil.
  func duplicates() -> [Int?] { CopyPairs(articles).originals() }

  /// Jaccard at or over the threshold.
  func isCopy(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (articles[a].shingles, articles[b].shingles)
    guard left.count >= 10, right.count >= 10 else { return !left.isEmpty && left == right }
    let smaller = Double(min(left.count, right.count))
    guard smaller / Double(max(left.count, right.count)) >= DuplicateFinder.threshold else { return false }
    let common = Double(Shingles.common(left, right))
    return common / (Double(left.count + right.count) - common) >= DuplicateFinder.threshold
  }

  /// Whether most of the shorter article stands in the longer one.
  func sharesText(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (articles[a].shingles, articles[b].shingles)
    let smaller = min(left.count, right.count)
    return smaller >= 10 && Shingles.common(left, right) * 2 >= smaller
  }
}
