import Articles
import Language
import Markdown

/// The sentences that say most about each article on its own.
struct ArticleKeyPoints: Sendable {
  private static let most = 5

  let articles: [AnalyzedArticle]

  /// Pinned ones first, then the best; last those that cannot quite stand alone, where there are too few others.
  /// `ratings` are those of its sentences.
  func points(of index: Int, ratings: [Float]) -> [ScoredStatement] {
    let analyzed = articles[index]
    let pins = analyzed.pinnedKeyPoints(of: index)
    let pinned = pins.map { ScoredStatement(statement: $0, score: 1, isPinned: true) }
    let rated = zip(analyzed.analysis.sentences, ratings).filter { $0.1 != 0 }
      .sorted { ($1.1, $0.0.range.lowerBound) < ($0.1, $1.0.range.lowerBound) }
    let best = rated.prefix(Self.most).compactMap { sentence, rating -> ScoredStatement? in
      let range = Range<Int>(sentence.range)
      guard let passage = analyzed.article.document.passage(at: range.lowerBound),
        !pins.contains(where: { $0.range.overlaps(range) })
      else { return nil }
      return ScoredStatement(
        statement: Statement(article: index, passage: passage, range: range), score: Double(max(0, rating)))
    }
    return Array((pinned + best).prefix(max(pinned.count, Self.most)))
  }
}
