import Briefings
import Jinja

/// `topic`: one topic on its own page and its archive's.
final class TopicRecord: TemplateRecord {
  static let fields = RecordFields<TopicRecord>("topic")
    .text("id") { $0.topic.id }
    .field("title") { $0.site.listedTopics[$0.index].title }
    .joined("url") { $0.context.link($0.site.listedTopics[$0.index].path) }
    .field("archive_url", from: { SiteSource.number(.topicCount, $0.index) }) { record in
      record.site.articlesOfTopic[record.index].isEmpty
        ? .none : .text(record.context.root + TopicPages.archivePath(record.site, record.index, 1))
    }
    .html("background") { PageHTML.html(of: $0.topic.background, $0.context, headingsFrom: 3) }
    .field("count", from: { SiteSource.number(.topicCount, $0.index) }) {
      .int($0.site.articlesOfTopic[$0.index].count)
    }
    .field("related", from: { SiteSource.number(.topicArticles, $0.index) }) { .list($0.related) }
    .field("briefing", from: { SiteSource.number(.briefing, $0.index) }) { record in
      record.site.coverage.briefings.first { $0.topic == record.index }
        .map { .record(BriefingRecord($0, record.context)) } ?? .none
    }

  let context: PageContext
  let index: Int

  init(_ context: PageContext, _ index: Int) {
    self.context = context
    self.index = index
  }

  /// Articles looked at to find topics that share some.
  static let articlesRead = 500

  private var site: SiteModel { context.site }
  private var topic: Topic { site.coverage.topics[index] }

  /// Topics that share articles with this one, those that share most first.
  private var related: [Value] {
    var shared: [Int: Int] = [:]
    for article in site.articlesOfTopic[index].prefix(Self.articlesRead) {
      for topic in site.listedArticles[article].about where topic != index { shared[topic, default: 0] += 1 }
    }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
      .map { .record(TopicLink(context: context, index: $0.key)) }
  }
}
