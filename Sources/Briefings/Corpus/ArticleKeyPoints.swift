import Articles
import Language
import Markdown

/// The sentences that say most about each article on its own.
struct ArticleKeyPoints: Sendable {
  private static let most = 5

  let articles: [AnalyzedArticle]

  /// Pinned ones first, then the best; last those that cannot quite stand alone, where there are too few others.
  /// There a sentence may bring along one that leans on it, and may be a part of what somebody said. `ratings` are those
  /// of its sentences.
  func points(of index: Int, ratings: [Float]) -> [ScoredStatement] {
    var held = articles[index]
    held.hold()
    let analyzed = held
    let pins = analyzed.pinnedKeyPoints(of: index)
    let pinned = pins.map { ScoredStatement(statement: $0, score: 1, isPinned: true) }
    let (sentences, document) = (analyzed.analysis.sentences, analyzed.article.document)
    let rated = zip(sentences.indices, ratings).filter { $0.1 != 0 && $0.1 != SentenceRating.joined }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let best = rated.prefix(Self.most).compactMap { sentence, rating -> ScoredStatement? in
      let last = ratings[(sentence + 1)...].prefix { $0 == SentenceRating.joined }.endIndex - 1
      let whole = sentences[sentence].range.lowerBound..<sentences[last].range.upperBound
      let range = rating < 0 ? analyzed.shown(whole) : Range<Int>(whole)
      guard let passage = document.passage(at: range.lowerBound),
        !pins.contains(where: { $0.range.overlaps(range) })
      else { return nil }
      return ScoredStatement(
        statement: Statement(article: index, passage: passage, range: range), score: Double(max(0, rating)))
    }
    return Array((pinned + best).prefix(max(pinned.count, Self.most)))
  }
}
