import Articles
import Language
import Markdown

/// What else is worth reading beside each article, and why.
struct RelatedArticles: Sendable {
  private static let most = 5
  private static let reasons = 4
  /// Shorter words tell a reader nothing.
  private static let shortestWord = 3

  let articles: [AnalyzedArticle]
  let entities: [Entity]
  let vectors: ArticleVectors
  let duplicateOf: [Int?]

  /// `neighbors` are those of `article`, most alike first.
  func related(to article: Int, among neighbors: [SimilarPairs.Neighbor]) -> [RelatedArticle] {
    // Read for the first reason that needs them.
    var own: Own?
    return neighbors.lazy.filter { original($0.article) != original(article) }.prefix(Self.most).map { neighbor in
      RelatedArticle(
        article: neighbor.article, score: Double(neighbor.similarity),
        because: reasons(article, neighbor.article, &own))
    }
  }

  /// What an article takes its reasons from.
  private struct Own {
    let traits: ArticleTraits
    let text: [UInt8]

    init(_ analyzed: AnalyzedArticle) { (traits, text) = (analyzed.traits.value, analyzed.article.document.text) }
  }

  private func original(_ article: Int) -> Int { duplicateOf[article] ?? article }

  /// Entities that both mention, then the weightiest words they share, as the first article writes them.
  private func reasons(_ a: Int, _ b: Int, _ own: inout Own?) -> [String] {
    let other = Set(articles[b].mentions.map(\.entity))
    var shared: [Int] = []
    for mention in articles[a].mentions where other.contains(mention.entity) && !shared.contains(mention.entity) {
      shared.append(mention.entity)
    }
    var reasons = shared.prefix(Self.reasons).map { entities[$0].id }
    guard reasons.count < 2 else { return reasons }
    let known = own ?? Own(articles[a])
    own = known
    for place in sharedPlaces(a, b, known.traits) where place >= 0 {
      guard reasons.count < Self.reasons else { break }
      let word = word(at: Int(place), in: known.text)
      if word.utf8.count >= Self.shortestWord, !reasons.contains(word) { reasons.append(word) }
    }
    return reasons
  }

  /// Where the terms that two articles share first stand in the first one, weightiest first.
  private func sharedPlaces(_ a: Int, _ b: Int, _ traits: ArticleTraits) -> [Int32] {
    let shared = vectors.shared(a, b).map { (place: traits.place(of: $0.term), weight: $0.weight) }
    return shared.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.map(\.place)
  }

  /// Empty where the text could not be read back, of which the build learns later.
  private func word(at place: Int, in text: [UInt8]) -> String {
    let word = text.dropFirst(place).prefix { $0 >= 0x80 || $0.isWordByte }
    return String(decoding: word, as: UTF8.self).lowercased()
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
