import Articles
import Jinja
import Language

/// The kinds of pages, as `page.kind` names them.
enum PageKind: String {
  case home, topic, edition, editions, article, person, place, organization, source, search, page
  case topicArchive = "topic_archive"
  case notFound = "404"

  /// The template in `Templates` that makes such a page.
  var template: String {
    switch self {
    case .person, .place, .organization: "entity.html"
    default: "\(rawValue).html"
    }
  }
}

/// `page`: what every page tells of itself.
final class PageInfo: TemplateRecord {
  static let fields = RecordFields<PageInfo>("page")
    .bytes("kind") { $0.kindName }
    .field("title") { $0.title }
    .field("description") { $0.description.map { .string($0) } ?? .none }
    .joined("url") { $0.context.link($0.pathBytes) }
    .joined("permalink") { $0.context.permanentLink($0.pathBytes) }
    .field("date") { $0.date }
    .field("updated") { .date($0.updated) }
    .field("breadcrumbs") { .list($0.breadcrumbs) }
    .field("alternates") { page in .list(page.alternates.map { .record($0) }) }
    .field("previous") { $0.previous }
    .field("next") { $0.next }
    .field("noindex") { .bool($0.isHidden) }
    .field("json_ld") { page in page.structuredData.map { .safe($0) } ?? .none }

  let kind: PageKind
  private let kindName: [UInt8]
  let title: Value
  /// Below the site's root: `topics/turkey/`, percent-encoded.
  let path: String
  let context: PageContext
  private let description: [UInt8]?
  private let pathBytes: [UInt8]
  /// A `DateRecord`, or nothing.
  private let date: Value
  private let updated: PublicationDate?
  private let breadcrumbs: [Value]
  private let alternates: [LinkRecord]
  private let previous: Value
  private let next: Value
  /// Kept out of search engines.
  private let isHidden: Bool
  private let structuredData: [UInt8]?

  init(
    _ kind: PageKind, title: Value, path: String, context: PageContext, description: [UInt8]? = nil,
    date: Value = .none, updated: PublicationDate? = nil, parents: [PageLink] = [],
    alternates: [LinkRecord] = [], previous: PageLink? = nil, next: PageLink? = nil, isHidden: Bool = false,
    structuredData: [UInt8]? = nil
  ) {
    pathBytes = Array(path.utf8)
    let link = { (link: PageLink) in Value.record(LinkRecord(link.title, context.link(link.path))) }
    let home = PageLink(title: .text(context.site.settings.title), path: [])
    self.kind = kind
    kindName = Array(kind.rawValue.utf8)
    self.title = title
    self.path = path
    self.context = context
    self.description = description
    self.date = date
    self.updated = updated
    breadcrumbs = [link(home)] + parents.map(link) + [link(PageLink(title: title, path: pathBytes))]
    self.alternates = alternates
    self.previous = previous.map(link) ?? .none
    self.next = next.map(link) ?? .none
    self.isHidden = isHidden
    self.structuredData = structuredData
  }
}

/// A page as another one refers to it.
struct PageLink: Sendable {
  var title: Value
  /// Below the site's root, percent-encoded.
  var path: [UInt8]
}

extension PageLink {
  init(_ page: ListedPage) { self.init(title: page.title, path: page.path) }
  init(_ article: ListedArticle) { self.init(title: article.title, path: article.path) }
}
