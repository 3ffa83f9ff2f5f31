import Articles
import Briefings
import Bytes
import Jinja

/// The three formats every feed comes in.
enum FeedKind: String, CaseIterable, Sendable {
  case rss = "feed.xml"
  case atom = "atom.xml"
  case json = "feed.json"

  var type: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }

  var name: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }

  var template: String { "feeds/\(rawValue)" }

  /// The feeds below a path: the site's or a topic's.
  static func links(path: String, _ context: PageContext, title: String? = nil) -> [Value] {
    linkRecords(path: path, context, title: title).map { .record($0) }
  }

  static func linkRecords(path: String, _ context: PageContext, title: String? = nil) -> [LinkRecord] {
    allCases.map { kind in
      LinkRecord(
        .text(title.map { "\($0), \(kind.name)" } ?? kind.name), context.link(Array((path + kind.rawValue).utf8)),
        type: kind.type)
    }
  }
}

/// An article as a feed tells of it: its best sentence, never its full text.
final class FeedItem: TemplateRecord {
  static let fields = RecordFields<FeedItem>("feed item", from: { SiteSource.number(.article, $0.index) })
    .bytes("title") { $0.title }
    .bytes("url") { $0.permalink }
    .bytes("permalink") { $0.permalink }
    .bytes("id") { $0.permalink }
    .field("published") { $0.listed.date }
    .field("updated") { item in
      item.context.site.metadata(item.index).updated.map { .date($0) } ?? item.listed.date
    }
    .field("summary") { item in item.summary.map { .string($0) } ?? .none }
    .html("content_html") { $0.contentHTML }
    .field("source") { $0.context.source(of: $0.index) }
    .field("source_url") { .text($0.context.site.metadata($0.index).sourceURL) }
    .field("tags") { .list($0.tags) }

  let context: PageContext
  let index: Int
  private let listed: ListedArticle
  private let title: [UInt8]
  private let permalink: [UInt8]
  private let summary: [UInt8]?

  init(_ context: PageContext, _ index: Int) {
    self.context = context
    self.index = index
    listed = context.site.listedArticles[index]
    title = FeedItem.clean(Array(context.site.metadata(index).title.value.utf8))
    permalink = context.permalink(listed.path)
    summary = listed.summary.map(FeedItem.clean)
  }

  private var contentHTML: [UInt8] {
    guard let summary else { return [] }
    var html = Array("<p>".utf8)
    html.appendEscapedHTML(summary)
    html.append(contentsOf: "</p>\n<p><a href=\"".utf8)
    html.append(contentsOf: permalink)
    html.append(contentsOf: "\">".utf8)
    html.appendEscapedHTML(title)
    html.append(contentsOf: "</a></p>".utf8)
    return html
  }

  private var tags: [Value] { listed.about.map { context.site.listedTopics[$0].title } }

  /// Without the control characters that XML 1.0 forbids.
  private static func clean(_ text: [UInt8]) -> [UInt8] { text.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A } }
}
