import Articles
import Briefings
import Bytes
import Jinja
import Language

/// A whole derived site, as every page sees it. Made once; nothing in it changes while pages are rendered.
final class SiteModel: Sendable {
  let settings: SiteSettings
  let coverage: Coverage
  let pages: [SiteDefinitions.StaticPage]
  /// For each article its path: `articles/2025/11/29/slug/`.
  let articlePaths: [String]
  let topicPaths: [String]
  /// What lists and links print, in the order of `coverage.articles`, its topics, its entities, and of `outlets`.
  let listedArticles: [ListedArticle]
  let listedTopics: [ListedPage]
  let listedEntities: [ListedPage]
  let listedOutlets: [ListedPage]
  let listedPages: [ListedPage]
  /// For each topic how structured data say that a page is about it.
  let topicThings: [[UInt8]]
  /// The site's address, to which permalinks add a path.
  let base: [UInt8]
  /// Of writing: every page says it.
  let direction: String
  let outlets: OutletIndex
  /// For each topic, the articles about it, newest first.
  let articlesOfTopic: [[Int]]
  /// For each outlet, the topics of its articles, most articles first.
  let topicsOfOutlet: [[Int]]
  /// For each entity, the articles that mention it, newest first, and how often all mention it.
  let articlesOfEntity: [[Int]]
  let mentionCounts: [Int]
  /// Names of entities by id.
  let entityNames: [String: String]
  /// The same by the hash of the id, as articles that are related print them.
  let reasonNames: [UInt64: Value]
  let backlinks: BacklinkIndex
  /// For each article and passage that is a promo, the article of this site it points to.
  let pointers: PointerIndex
  /// What the program calls itself.
  let generator: String
  /// Whether drafts and articles of the future are shown.
  let isPreview: Bool

  /// `old` is a site of the same settings, topics and entities.
  init(
    settings: SiteSettings, coverage: Coverage, pages: [SiteDefinitions.StaticPage], generator: String, isPreview: Bool,
    after old: SiteModel? = nil, jobs: Int
  ) async {
    async let outletIndex = OutletIndex(coverage.articles)
    async let pointers = PointerIndex(coverage.articles)
    async let backlinks = BacklinkIndex(coverage)
    self.settings = settings
    self.coverage = coverage
    self.pages = pages
    self.generator = generator
    self.isPreview = isPreview
    articlePaths = await concurrentMap(coverage.articles.count, jobs: jobs) {
      "articles/\(PagePath.encoded(coverage.articles[$0].article.id))/"
    }
    topicPaths = coverage.topics.map { "topics/\(PagePath.encoded($0.id))/" }
    listedArticles = await ListedArticle.all(of: coverage, paths: articlePaths, after: old, jobs: jobs)
    listedTopics = zip(coverage.topics, topicPaths).map { ListedPage(title: $0.title, path: $1) }
    topicThings = coverage.topics.map { StructuredData.thing($0.title) }
    listedEntities = coverage.entities.map { ListedPage(title: $0.name, path: SiteModel.path(of: $0)) }
    outlets = await outletIndex
    listedOutlets = outlets.outlets.map { ListedPage(title: $0.name, path: SiteModel.path(of: $0)) }
    listedPages = pages.map { ListedPage(title: $0.title, path: "\(PagePath.encoded($0.id))/") }
    let (listed, topicCount) = (listedArticles, coverage.topics.count)
    topicsOfOutlet = outlets.outlets.map { ListedArticle.topics(of: $0.articles, in: listed, of: topicCount) }
    base = Array(settings.baseURL.absolute.utf8)
    direction = settings.direction
    articlesOfTopic = coverage.topics.indices.map { topic in
      coverage.briefings.first { $0.topic == topic }?.articles ?? []
    }
    var mentioning: [[Int]] = Array(repeating: [], count: coverage.entities.count)
    var counts = Array(repeating: 0, count: coverage.entities.count)
    for index in coverage.articles.indices {
      for mention in coverage.articles[index].mentions {
        counts[mention.entity] += 1
        if mentioning[mention.entity].last != index { mentioning[mention.entity].append(index) }
      }
    }
    articlesOfEntity = mentioning
    mentionCounts = counts
    entityNames = Dictionary(coverage.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    reasonNames = Dictionary(
      coverage.entities.map { (ContentHash.of($0.id), .text($0.name)) }, uniquingKeysWith: { first, _ in first })
    self.backlinks = await backlinks
    self.pointers = await pointers
  }

  func article(_ index: Int) -> AnalyzedArticle { coverage.articles[index] }
  func metadata(_ index: Int) -> ArticleMetadata { coverage.articles[index].article.metadata }

  /// Whether the editor decided so about a part of an article's text.
  func isOverridden(_ kind: Override.Kind, in range: Range<Int>, of article: Int) -> Bool {
    coverage.articles[article].overrides.contains { $0.kind == kind && $0.range.overlaps(range) }
  }

  /// Whether the article is dated after “now”.
  func isFuture(_ index: Int) -> Bool {
    guard let now = coverage.asOf, let day = listedArticles[index].day else { return false }
    return day > now
  }

  func topicPath(_ topic: Int) -> String { topicPaths[topic] }
  func entityPath(_ entity: Int) -> String { SiteModel.path(of: coverage.entities[entity]) }
  func outletPath(_ outlet: Int) -> String { SiteModel.path(of: outlets.outlets[outlet]) }

  private static func path(of entity: Entity) -> String {
    let folder =
      switch entity.kind {
      case .person: "people"
      case .place: "places"
      case .organization: "organizations"
      }
    return "\(folder)/\(PagePath.encoded(entity.id))/"
  }

  private static func path(of outlet: OutletIndex.Outlet) -> String { "sources/\(PagePath.encoded(outlet.id))/" }
  func editionPath(_ date: CalendarDate) -> String { "editions/\(date)/" }

  /// Minutes to read `words` words, at 230 a minute, at least one.
  static func minutes(forWords words: Int) -> Int { max(1, (words + 115) / 230) }

  /// Whether the text is someone else's, so that search engines should find the original instead.
  func isOthersText(_ index: Int) -> Bool {
    if let outlet = coverage.articles[index].article.metadata.outlet {
      return outlet.value != settings.publisher?.name
    }
    return coverage.articles[index].article.rangesAreInFile
  }
}
