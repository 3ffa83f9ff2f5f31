import Articles
import Language
import Markdown

/// What one topic's rules hit in the articles of its window: the part of the corpus a briefing is made from.
struct TopicCoverage {
  /// More articles than this add work and no sentence that would be chosen: the best by score are taken.
  private static let mostArticles = 60

  let articles: [AnalyzedArticle]
  /// Articles in the window that repeat no other, newest first; of an outlet's versions of one text the last.
  let sources: [Int]
  /// For each source, where the topic was hit, ascending.
  private let hits: [Int: [Range<Int32>]]

  init(topic: Int, current: [Int], articles: [AnalyzedArticle], duplicateOf: [Int?]) {
    self.articles = articles
    let originals = TopicCoverage.originals(among: current, articles, duplicateOf)
    var hits: [Int: [Range<Int32>]] = [:]
    var scores: [(article: Int, score: Double)] = []
    for article in originals {
      let score = articles[article].topics.first { $0.topic == topic }
      scores.append((article, score?.score ?? 0))
      let ranges = score?.hits.filter { !$0.isException }.flatMap(\.ranges) ?? []
      hits[article] = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }
    self.hits = hits
    let best = scores.sorted { ($1.score, $0.article) < ($0.score, $1.article) }.prefix(Self.mostArticles)
    sources = best.map(\.article).sorted()
  }

  /// One article of each text: the first, or what its own outlet made of it on a later day.
  private static func originals(among current: [Int], _ articles: [AnalyzedArticle], _ duplicateOf: [Int?]) -> [Int] {
    let members = Set(current)
    let first = { (article: Int) in duplicateOf[article].flatMap { members.contains($0) ? $0 : nil } ?? article }
    let isVersion = { (article: Int, original: Int) in
      let (one, other) = (articles[article].article.metadata, articles[original].article.metadata)
      guard let outlet = one.outlet?.value, let day = one.date?.value.day, let before = other.date?.value.day else {
        return false
      }
      return outlet == other.outlet?.value && day > before
    }
    var shown: [Int: Int] = [:]
    for article in current where shown[first(article)] == nil {
      if article == first(article) || isVersion(article, first(article)) { shown[first(article)] = article }
    }
    return current.filter { shown[first($0)] == $0 }
  }

  /// How many hits stand in a range of an article's text.
  func hits(in range: Range<Int>, of article: Int) -> Int {
    hits[article]?.reduce(0) {
      $0 + (Int($1.lowerBound) >= range.lowerBound && Int($1.upperBound) <= range.upperBound ? 1 : 0)
    } ?? 0
  }

  func passage(_ index: Int, of article: Int) -> Passage { articles[article].article.document.passages[index] }

  /// Whether the passage concerns the topic: only such passages may go into a briefing.
  func concerns(_ passage: Int, of article: Int) -> Bool {
    hits(in: self.passage(passage, of: article).text, of: article) > 0
  }

  /// The sentences of an article with their ratings, as statements.
  func sentences(of article: Int) -> [(statement: Statement, rating: Float)] {
    let analyzed = articles[article]
    let (document, ratings) = (analyzed.article.document, analyzed.ratings)
    return analyzed.analysis.sentences.enumerated().compactMap { index, sentence in
      let range = Range<Int>(sentence.range)
      guard let passage = document.passage(at: range.lowerBound), !analyzed.isOverridden(.suppress, in: range) else {
        return nil
      }
      let rating = index < ratings.count ? ratings[index] : 0
      return (Statement(article: article, passage: passage, range: range), rating)
    }
  }
}
