import Articles
import Briefings
import Jinja
import Language

/// `site`: what every page may ask for.
struct SiteRecord: TemplateRecord {
  static let fields = RecordFields<SiteRecord>("site", isShared: true)
    .text("title") { $0.settings.title }
    .field("description") { .text($0.settings.description) }
    .text("base_url") { $0.settings.baseURL.absolute }
    .text("language") { $0.settings.language }
    .text("direction") { $0.site.direction }
    .joined("url") { $0.context.link([]) }
    .field("publisher") { record in
      record.settings.publisher.map { .record(PublisherRecord(publisher: $0)) } ?? .none
    }
    .field("as_of", from: { _ in SiteSource.number(.asOf) }) { .day($0.site.coverage.asOf) }
    .field("topics") { record in record.links(record.site.coverage.topics.indices) { TopicLink(context: $0, index: $1) }
    }
    .field("entities", from: { _ in SiteSource.number(.entities) }) { $0.entities(nil) }
    .field("people", from: { _ in SiteSource.number(.entities) }) { $0.entities(.person) }
    .field("places", from: { _ in SiteSource.number(.entities) }) { $0.entities(.place) }
    .field("organizations", from: { _ in SiteSource.number(.entities) }) { $0.entities(.organization) }
    .field("sources", from: { _ in SiteSource.number(.outlets) }) { record in
      record.links(record.site.outlets.outlets.indices) { SourceLink(context: $0, index: $1) }
    }
    .field("editions", from: { _ in SiteSource.number(.editions) }) { record in
      record.links(record.site.coverage.editions.indices) { EditionLink(context: $0, index: $1) }
    }
    .field("articles", from: { _ in SiteSource.number(.articles) }) {
      $0.context.cards($0.site.coverage.articles.indices)
    }
    .field("pages") { record in
      .list(record.site.listedPages.map { .record(LinkRecord($0.title, record.context.link($0.path))) })
    }
    .field("feeds") { .list(FeedKind.links(path: "", $0.context)) }
    .field("hubs") { .list($0.settings.pings.hubs.map { .text($0) }) }
    .field("counts", from: { _ in SiteSource.number(.counts) }) { .record(CountsRecord(site: $0.site)) }
    .text("generator") { $0.site.generator }
    .field("is_preview") { .bool($0.site.isPreview) }

  let context: PageContext
  private var site: SiteModel { context.site }
  private var settings: SiteSettings { context.site.settings }

  init(_ context: PageContext) { self.context = context }

  private func links<Link: TemplateRecord>(_ range: Range<Int>, _ link: @escaping @Sendable (PageContext, Int) -> Link)
    -> Value
  {
    .lazyList(LazyList(count: range.count) { [context] in .record(link(context, $0)) })
  }

  /// Most mentioned first; entities that no article mentions have no page.
  private func entities(_ kind: Entity.Kind?) -> Value {
    let counts = site.mentionCounts
    let found = site.coverage.entities.indices.filter { index in
      counts[index] > 0 && (kind == nil || site.coverage.entities[index].kind == kind)
    }
    let sorted = found.sorted {
      (counts[$1], site.coverage.entities[$0].name) < (counts[$0], site.coverage.entities[$1].name)
    }
    return .list(sorted.map { .record(EntityLink(context, $0)) })
  }
}

struct PublisherRecord: TemplateRecord {
  static let fields = RecordFields<PublisherRecord>("publisher", isShared: true)
    .text("name") { $0.publisher.name }
    .field("url") { .text($0.publisher.url) }

  let publisher: SiteSettings.Publisher
}

struct CountsRecord: TemplateRecord {
  static let fields = RecordFields<CountsRecord>("counts", isShared: true)
    .number("articles") { $0.site.coverage.articles.count }
    .number("topics") { $0.site.coverage.topics.count }
    .number("sources") { $0.site.outlets.outlets.count }
    .number("stories") { $0.site.coverage.stories.count }

  let site: SiteModel
}
