import Articles
import Briefings
import Jinja
import Language

/// One page of a long list.
final class PaginatorRecord: TemplateRecord {
  static let fields = RecordFields<PaginatorRecord>("paginator")
    .field("items") { $0.context.cards($0.articles[$0.range]) }
    .number("number") { $0.number }
    .number("total") { $0.total }
    .field("previous_url") { $0.number > 1 ? .text($0.url($0.number - 1)) : .none }
    .field("next_url") { $0.number < $0.total ? .text($0.url($0.number + 1)) : .none }
    .field("pages") { paginator in
      .lazyList(
        LazyList(count: paginator.total) { index in
          .record(
            PageNumberRecord(number: index + 1, url: paginator.url(index + 1), isCurrent: index + 1 == paginator.number)
          )
        })
    }

  let context: PageContext
  let articles: [Int]
  let number: Int
  private let path: @Sendable (SiteModel, Int) -> String

  init(_ context: PageContext, _ articles: [Int], number: Int, path: @escaping @Sendable (SiteModel, Int) -> String) {
    self.context = context
    self.articles = articles
    self.number = number
    self.path = path
  }

  private var total: Int { PageTask.pageCount(of: articles.count) }
  private var range: Range<Int> {
    let start = min((number - 1) * PageTask.pageSize, articles.count)
    return start..<min(start + PageTask.pageSize, articles.count)
  }
  private func url(_ number: Int) -> String { context.root + path(context.site, number) }
}

struct PageNumberRecord: TemplateRecord {
  static let fields = RecordFields<PageNumberRecord>("page number")
    .number("number") { $0.number }
    .text("url") { $0.url }
    .field("current") { .bool($0.isCurrent) }

  let number: Int
  let url: String
  let isCurrent: Bool
}

/// `source`: one outlet on its own page.
struct SourceRecord: TemplateRecord {
  static let fields = RecordFields<SourceRecord>("source", from: { SiteSource.number(.outletArticles, $0.index) })
    .field("name", from: { SiteSource.number(.outlet, $0.index) }) { $0.context.site.listedOutlets[$0.index].title }
    .joined("url") { $0.context.link($0.context.site.listedOutlets[$0.index].path) }
    .field("inferred", from: { SiteSource.number(.outlet, $0.index) }) { .bool($0.outlet.isInferred) }
    .number("count", from: { SiteSource.number(.outletCount, $0.index) }) { $0.outlet.articles.count }
    .field("topics") { record in .list(record.topics) }
    .field("articles") { $0.context.cards($0.outlet.articles.prefix(PageTask.pageSize)) }

  let context: PageContext
  let index: Int

  private var outlet: OutletIndex.Outlet { context.site.outlets.outlets[index] }
  private var topics: [Value] {
    context.site.topicsOfOutlet[index].map { .record(TopicLink(context: context, index: $0)) }
  }
}

extension PageContext {
  /// Links to the topics that articles are about, most articles first.
  func topicLinks(of articles: [Int]) -> [Value] {
    ListedArticle.topics(of: articles, in: site.listedArticles, of: site.listedTopics.count)
      .map { .record(TopicLink(context: self, index: $0)) }
  }
}

/// `edition`: one day on its own page.
struct EditionRecord: TemplateRecord {
  static let fields = RecordFields<EditionRecord>("edition", from: { SiteSource.number(.edition, $0.index) })
    .field("date") { .day($0.edition.date) }
    .text("url") { $0.context.root + $0.context.site.editionPath($0.edition.date) }
    .number("count") { $0.edition.articles.count }
    .field("articles") { $0.context.cards($0.edition.articles.prefix(200)) }
    .field("topics") { .list($0.topics) }

  let context: PageContext
  let index: Int

  private var edition: Edition { context.site.coverage.editions[index] }

  private var topics: [Value] {
    context.site.coverage.topics.indices.compactMap { topic in
      let articles = edition.articles.filter { article in
        context.site.listedArticles[article].about.contains(topic)
      }
      return articles.isEmpty ? nil : .record(EditionTopicRecord(context: context, topic: topic, articles: articles))
    }
  }
}

/// A topic as one day saw it.
struct EditionTopicRecord: TemplateRecord {
  static let fields = RecordFields<EditionTopicRecord>("topic of an edition")
    .text("id") { $0.context.site.coverage.topics[$0.topic].id }
    .field("title") { $0.context.site.listedTopics[$0.topic].title }
    .joined("url") { $0.context.link($0.context.site.listedTopics[$0.topic].path) }
    .number("count") { $0.articles.count }
    .field("articles") { $0.context.cards($0.articles.prefix(20)) }
    .field("key_points") { .list($0.keyPoints) }

  let context: PageContext
  let topic: Int
  let articles: [Int]

  /// The best sentence of each of the day's first articles.
  private var keyPoints: [Value] {
    articles.prefix(3).compactMap { article in
      context.site.coverage.summary(of: article).map { .record(StatementRecord($0, context)) }
    }
  }
}

/// `entity`: a person, place or organization on its own page.
struct EntityRecord: TemplateRecord {
  static let fields = RecordFields<EntityRecord>("entity", from: { SiteSource.number(.entityArticles, $0.index) })
    .text("id") { $0.entity.id }
    .field("name") { $0.context.site.listedEntities[$0.index].title }
    .text("kind") { $0.entity.kind.rawValue }
    .joined("url") { $0.context.link($0.context.site.listedEntities[$0.index].path) }
    .field("aliases") { .list($0.entity.aliases.map { .text($0) }) }
    .html("content") { PageHTML.html(of: $0.entity.body, $0.context, headingsFrom: 2) }
    .field("count", from: { SiteSource.number(.entityCount, $0.index) }) {
      .int($0.context.site.mentionCounts[$0.index])
    }
    .field("topics") { .list($0.context.topicLinks(of: $0.articles)) }
    .field("articles") { $0.context.cards($0.articles.prefix(PageTask.pageSize)) }
    .field("quotes_from") { record in .list(record.quotes { $0 == record.index }) }
    .field("quotes_about") { .list($0.quotesAbout) }
    .field("related") { .list($0.related) }

  let context: PageContext
  let index: Int
  private static let mostQuotes = 20
  private static let articlesRead = 50
  /// Articles looked at to find entities named together.
  static let articlesCompared = 200

  private var entity: Entity { context.site.coverage.entities[index] }
  private var articles: [Int] { context.site.articlesOfEntity[index] }

  private func quotes(_ isWanted: (Int?) -> Bool) -> [Value] {
    Array(
      articles.prefix(Self.articlesRead).flatMap { context.quotes(of: $0, where: isWanted) }.prefix(Self.mostQuotes))
  }

  /// What others say in sentences that name the entity.
  private var quotesAbout: [Value] {
    let all = articles.prefix(Self.articlesRead).flatMap { article -> [Value] in
      let ranges = context.site.coverage.articles[article].mentions.filter { $0.entity == index }.map {
        Range<Int>($0.range)
      }
      return context.quotes(of: article) { $0 != nil && $0 != index }.filter { value in
        guard case .record(let record) = value, let quote = record.holding(QuoteRecord.self) else { return false }
        return ranges.contains { quote.quote.statement.range.overlaps($0) }
      }
    }
    return Array(all.prefix(Self.mostQuotes))
  }

  /// Entities named in the same articles most often.
  private var related: [Value] {
    var counts: [Int: Int] = [:]
    for article in articles.prefix(Self.articlesCompared) {
      for other in Set(context.site.coverage.articles[article].mentions.map(\.entity)) where other != index {
        counts[other, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
      .map { .record(EntityLink(context, $0.key, count: $0.value)) }
  }
}
