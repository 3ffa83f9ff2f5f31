import Articles
import Briefings
import Language

/// A whole derived site, as every page sees it. Made once; nothing in it changes while pages are rendered.
final class SiteModel: Sendable {
  let settings: SiteSettings
  let coverage: Coverage
  let pages: [SiteDefinitions.StaticPage]
  /// For each article its path: `articles/2025/11/29/slug/`.
  let articlePaths: [String]
  let outlets: OutletIndex
  /// For each topic, the articles about it, newest first.
  let articlesOfTopic: [[Int]]
  /// For each entity, the articles that mention it, newest first, and how often all mention it.
  let articlesOfEntity: [[Int]]
  let mentionCounts: [Int]
  /// Names of entities by id.
  let entityNames: [String: String]
  let backlinks: BacklinkIndex
  /// For each article and passage that is a promo, the article of this site it points to.
  let pointers: PointerIndex
  /// What the program calls itself.
  let generator: String
  /// Whether drafts and articles of the future are shown.
  let isPreview: Bool

  init(
    settings: SiteSettings, coverage: Coverage, pages: [SiteDefinitions.StaticPage], generator: String, isPreview: Bool
  ) {
    self.settings = settings
    self.coverage = coverage
    self.pages = pages
    self.generator = generator
    self.isPreview = isPreview
    articlePaths = coverage.articles.map { "articles/\(PagePath.encoded($0.article.id))/" }
    outlets = OutletIndex(coverage.articles)
    articlesOfTopic = coverage.topics.indices.map { topic in
      coverage.briefings.first { $0.topic == topic }?.articles ?? []
    }
    var mentioning: [[Int]] = Array(repeating: [], count: coverage.entities.count)
    var counts = Array(repeating: 0, count: coverage.entities.count)
    for (index, article) in coverage.articles.enumerated() {
      for mention in article.mentions {
        counts[mention.entity] += 1
        if mentioning[mention.entity].last != index { mentioning[mention.entity].append(index) }
      }
    }
    articlesOfEntity = mentioning
    mentionCounts = counts
    entityNames = Dictionary(coverage.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    backlinks = BacklinkIndex(coverage)
    pointers = PointerIndex(coverage.articles)
  }

  func article(_ index: Int) -> AnalyzedArticle { coverage.articles[index] }
  func metadata(_ index: Int) -> ArticleMetadata { coverage.articles[index].article.metadata }

  func topicPath(_ topic: Int) -> String { "topics/\(PagePath.encoded(coverage.topics[topic].id))/" }

  func entityPath(_ entity: Int) -> String {
    let folder =
      switch coverage.entities[entity].kind {
      case .person: "people"
      case .place: "places"
      case .organization: "organizations"
      }
    return "\(folder)/\(PagePath.encoded(coverage.entities[entity].id))/"
  }

  func outletPath(_ outlet: Int) -> String { "sources/\(PagePath.encoded(outlets.outlets[outlet].id))/" }
  func editionPath(_ date: CalendarDate) -> String { "editions/\(date)/" }

  /// Minutes to read `words` words, at 230 a minute, at least one.
  static func minutes(forWords words: Int) -> Int { max(1, (words + 115) / 230) }

  /// Whether the text is someone else's, so that search engines should find the original instead.
  func isOthersText(_ index: Int) -> Bool {
    let article = article(index).article
    if let outlet = article.metadata.outlet { return outlet.value != settings.publisher?.name }
    return article.rangesAreInFile
  }
}
