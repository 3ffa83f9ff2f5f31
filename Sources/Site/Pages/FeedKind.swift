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
      LinkRecord(title.map { "\($0), \(kind.name)" } ?? kind.name, context.url(path + kind.rawValue), type: kind.type)
    }
  }
}

/// An article as a feed tells of it: its best sentence, never its full text.
final class FeedItem: TemplateRecord {
  static let fields = RecordFields<FeedItem>("feed item")
    .field("title") { .text(clean($0.context.site.metadata($0.index).title.value)) }
    .field("url") { .text($0.context.permalink($0.path)) }
    .field("permalink") { .text($0.context.permalink($0.path)) }
    .field("id") { .text($0.context.permalink($0.path)) }
    .field("published") { .date($0.context.site.metadata($0.index).date?.value) }
    .field("updated") { item in
      .date(item.context.site.metadata(item.index).updated ?? item.context.site.metadata(item.index).date?.value)
    }
    .field("summary") { item in item.summary.map { .string($0) } ?? .none }
    .field("content_html") { .safe($0.contentHTML) }
    .field("source") { $0.context.source(of: $0.index) }
    .field("source_url") { .text($0.context.site.metadata($0.index).sourceURL) }
    .field("tags") { item in .list(item.tags.map { .text($0) }) }

  let context: PageContext
  let index: Int

  init(_ context: PageContext, _ index: Int) {
    self.context = context
    self.index = index
  }

  private var path: String { context.site.articlePaths[index] }

  private var summary: [UInt8]? {
    context.site.coverage.keyPoints[index].first.map { FeedItem.clean(context.site.text(of: $0.statement)) }
  }

  private var contentHTML: [UInt8] {
    guard let summary else { return [] }
    var html = Array("<p>".utf8)
    html.appendEscapedHTML(summary)
    html.append(contentsOf: "</p>\n<p><a href=\"\(context.permalink(path))\">".utf8)
    html.appendEscapedHTML(FeedItem.clean(context.site.metadata(index).title.value).utf8)
    html.append(contentsOf: "</a></p>".utf8)
    return html
  }

  private var tags: [String] {
    context.site.article(index).topics.filter(\.isAbout).map { context.site.coverage.topics[$0.topic].title }
  }

  /// Without the control characters that XML 1.0 forbids.
  private static func clean(_ text: [UInt8]) -> [UInt8] { text.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A } }
  private static func clean(_ text: String) -> String { String(decoding: clean(Array(text.utf8)), as: UTF8.self) }
}
