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
    .field("kind") { .text($0.kind.rawValue) }
    .field("title") { .text($0.title) }
    .field("description") { .text($0.description) }
    .field("url") { .text($0.context.url($0.path)) }
    .field("permalink") { .text($0.context.permalink($0.path)) }
    .field("date") { .date($0.date) }
    .field("updated") { .date($0.updated) }
    .field("breadcrumbs") { page in .list(page.breadcrumbs.map { .record(page.link($0)) }) }
    .field("alternates") { page in .list(page.alternates.map { .record($0) }) }
    .field("previous") { page in page.previous.map { .record(page.link($0)) } ?? .none }
    .field("next") { page in page.next.map { .record(page.link($0)) } ?? .none }
    .field("noindex") { .bool($0.isHidden) }
    .field("json_ld") { page in page.structuredData.map { .safe($0) } ?? .none }

  let kind: PageKind
  let title: String
  /// Below the site's root: `topics/turkey/`, percent-encoded.
  let path: String
  let context: PageContext
  let description: String?
  let date: PublicationDate?
  let updated: PublicationDate?
  let breadcrumbs: [PageLink]
  let alternates: [LinkRecord]
  let previous: PageLink?
  let next: PageLink?
  /// Kept out of search engines.
  let isHidden: Bool
  let structuredData: [UInt8]?

  init(
    _ kind: PageKind, title: String, path: String, context: PageContext, description: String? = nil,
    date: PublicationDate? = nil, updated: PublicationDate? = nil, parents: [PageLink] = [],
    alternates: [LinkRecord] = [], previous: PageLink? = nil, next: PageLink? = nil, isHidden: Bool = false,
    structuredData: [UInt8]? = nil
  ) {
    self.kind = kind
    self.title = title
    self.path = path
    self.context = context
    self.description = description
    self.date = date
    self.updated = updated
    breadcrumbs =
      [PageLink(title: context.site.settings.title, path: "")] + parents + [PageLink(title: title, path: path)]
    self.alternates = alternates
    self.previous = previous
    self.next = next
    self.isHidden = isHidden
    self.structuredData = structuredData
  }

  private func link(_ link: PageLink) -> LinkRecord { LinkRecord(link.title, context.url(link.path)) }
}

/// A page as another one refers to it.
struct PageLink: Sendable {
  var title: String
  var path: String
}
