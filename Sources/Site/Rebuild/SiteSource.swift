/// Something of a site that pages are made of and that may change from one build to the next: what a `RenderTrace`
/// notes. A page is as it was when none of its sources has changed.
///
/// Topics, entities, pages, settings and assets are no sources: where one of them changes, all pages are made anew.
enum SiteSource {
  enum Kind: UInt32, CaseIterable {
    /// One article as its own text and its outlet's name make it.
    case article
    /// An article with what ties it to others: related ones, its story, who quotes it.
    case relations
    case topicCount, topicNews, topicArticles, briefing
    case entityCount, entityArticles
    case outlet, outletCount, outletArticles
    case story
    case edition, editionCount
    /// Lists of the whole site: the index is a `List`.
    case list
    case template
  }

  enum List: Int, CaseIterable {
    case asOf, articles, entities, outlets, editions, counts
  }

  /// Bits that hold the index: far more articles than memory.
  private static let indexBits: UInt32 = 27

  static func number(_ kind: Kind, _ index: Int) -> UInt32 { kind.rawValue << indexBits | UInt32(index) }
  static func number(_ list: List) -> UInt32 { number(.list, list.rawValue) }

  static func kind(of source: UInt32) -> Kind? { Kind(rawValue: source >> indexBits) }
  static func index(of source: UInt32) -> Int { Int(source & (1 << indexBits - 1)) }
}
