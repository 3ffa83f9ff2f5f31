import Articles
import Briefings
import Jinja
import Language
import Markdown

/// A title and where it leads.
struct LinkRecord: TemplateRecord {
  static let fields = RecordFields<LinkRecord>("link", isShared: true)
    .field("title") { $0.title }
    .joined("url") { $0.url }
    .field("type") { .text($0.type) }
    .field("level") { $0.level.map(Value.int) ?? .none }

  let title: Value
  /// The way to the site's root, and from there.
  let url: (root: [UInt8], path: [UInt8])
  let type: String?
  let level: Int?

  init(_ title: Value, _ url: (root: [UInt8], path: [UInt8]), type: String? = nil, level: Int? = nil) {
    self.title = title
    self.url = url
    self.type = type
    self.level = level
  }

  /// A link to a heading of the page it is on.
  init(_ heading: OutlineEntry) {
    self.init(.text(heading.title), ([], Array("#\(heading.id)".utf8)), level: max(2, heading.level))
  }
}

/// A topic as lists of topics show it.
struct TopicLink: TemplateRecord {
  static let fields = RecordFields<TopicLink>("topic link", isShared: true)
    .text("id") { $0.context.site.coverage.topics[$0.index].id }
    .field("title") { $0.listed.title }
    .joined("url") { $0.context.link($0.listed.path) }
    .field("count", from: { SiteSource.number(.topicCount, $0.index) }) {
      .int($0.context.site.articlesOfTopic[$0.index].count)
    }
    .number("new_count", from: { SiteSource.number(.topicNews, $0.index) }) { $0.newCount }
    .field("bottom_line", from: { SiteSource.number(.briefing, $0.index) }) { link in
      link.briefing?.bottomLine.map { .record(StatementRecord($0, link.context)) } ?? .none
    }
    .field("updated", from: { SiteSource.number(.topicNews, $0.index) }) { .date($0.updated) }
    .field("briefing", from: { SiteSource.number(.briefing, $0.index) }) { link in
      link.briefing.map { .record(BriefingRecord($0, link.context)) } ?? .none
    }

  let context: PageContext
  let index: Int

  private var listed: ListedPage { context.site.listedTopics[index] }
  var briefing: Briefing? { context.site.coverage.briefings.first { $0.topic == index } }

  private var newCount: Int {
    guard let newest = context.site.coverage.editions.first?.date else { return 0 }
    return context.site.articlesOfTopic[index].prefix { context.site.metadata($0).date?.value.day == newest }.count
  }

  var updated: PublicationDate? {
    context.site.articlesOfTopic[index].first.flatMap { context.site.metadata($0).date?.value }
  }
}

struct EntityLink: TemplateRecord {
  static let fields = RecordFields<EntityLink>("entity link")
    .text("id") { $0.context.site.coverage.entities[$0.index].id }
    .field("name") { $0.listed.title }
    .text("kind") { $0.context.site.coverage.entities[$0.index].kind.rawValue }
    .joined("url") { $0.context.link($0.listed.path) }
    .number("count", from: { $0.countSource }) { $0.count }

  let context: PageContext
  let index: Int
  let count: Int
  /// The number of all mentions is the site's; one that was given is of the record that gave it.
  private let countSource: UInt32

  init(_ context: PageContext, _ index: Int, count: Int? = nil) {
    self.context = context
    self.index = index
    self.count = count ?? context.site.mentionCounts[index]
    countSource = count == nil ? SiteSource.number(.entityCount, index) : RenderTrace.none
  }

  private var listed: ListedPage { context.site.listedEntities[index] }
}

struct SourceLink: TemplateRecord {
  static let fields = RecordFields<SourceLink>(
    "source link", from: { SiteSource.number(.outlet, $0.index) }, isShared: true
  )
  .field("name") { $0.listed.title }
  .joined("url") { $0.context.link($0.listed.path) }
  .field("count", from: { SiteSource.number(.outletCount, $0.index) }) {
    .int($0.context.site.outlets.outlets[$0.index].articles.count)
  }
  .field("inferred") { .bool($0.context.site.outlets.outlets[$0.index].isInferred) }

  let context: PageContext
  let index: Int

  private var listed: ListedPage { context.site.listedOutlets[index] }
}

struct EditionLink: TemplateRecord {
  static let fields = RecordFields<EditionLink>("edition link", isShared: true)
    .field("date") { .day($0.edition.date) }
    .text("url") { $0.context.root + $0.context.site.editionPath($0.edition.date) }
    .number("count", from: { SiteSource.number(.editionCount, $0.index) }) { $0.edition.articles.count }

  let context: PageContext
  let index: Int

  var edition: Edition { context.site.coverage.editions[index] }
}
