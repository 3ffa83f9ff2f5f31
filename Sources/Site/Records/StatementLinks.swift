import Articles
import Briefings
import Bytes
import Markdown

/// Where an article's text mentions what this site has a page for.
struct LinkTarget {
  /// In `Document.text`.
  var range: Range<Int>
  var page: ListedPage
}

/// Finds what the passages of one article link to. Passages are asked for in the order of the text.
struct PassageLinks {
  private let context: PageContext
  private let mentions: [EntityMention]
  /// The topics that the article is about, and where their own names hit.
  private let topics: [(topic: Int, hits: [Range<Int32>])]
  /// Behind what an editor found to be the source's mistake.
  private let sicMarks: [AppliedOverride]
  private var nextMention = 0

  init(_ context: PageContext, article: Int) {
    let site = context.site
    self.context = context
    mentions = site.coverage.articles[article].mentions
    topics = site.coverage.articles[article].topics.compactMap { score in
      guard score.isAbout else { return nil }
      let title = site.coverage.topics[score.topic].title
      return score.hits.first { $0.pattern == title && !$0.isException }.map { (score.topic, $0.ranges) }
    }
    sicMarks = site.coverage.articles[article].overrides.filter { $0.kind == .sic }
  }

  /// Links to what a range of the text mentions, and marks of the source's mistakes; in the order of the text.
  mutating func insertions(
    in range: Range<Int>, where isWanted: (Range<Int>) -> Bool = { _ in true }
  ) -> [HTMLInsertion] {
    if mentions.isEmpty, topics.isEmpty, sicMarks.isEmpty { return [] }
    while nextMention < mentions.count, mentions[nextMention].range.lowerBound < range.lowerBound { nextMention += 1 }
    var insertions: [HTMLInsertion] = []
    var end = range.lowerBound
    for target in targets(in: range) where target.range.lowerBound >= end && isWanted(target.range) {
      end = target.range.upperBound
      insertions.append(
        HTMLInsertion(offset: target.range.lowerBound, closes: false, html: context.linkStart(to: target.page)))
      insertions.append(HTMLInsertion(offset: end, closes: true, html: Self.linkEnd))
    }
    for mark in sicMarks where mark.range.overlaps(range) && mark.range.upperBound <= range.upperBound {
      let next = insertions.firstIndex { $0.offset > mark.range.upperBound } ?? insertions.count
      insertions.insert(HTMLInsertion(offset: mark.range.upperBound, closes: true, html: Self.sicMark), at: next)
    }
    return insertions
  }

  private static let linkEnd = Array("</a>".utf8)
  private static let sicMark = Array(" <span class=\"sic\">[sic]</span>".utf8)

  /// The first mention of each entity and topic in a range, in the order of the text. Entities come before topics
  /// where both are meant.
  private func targets(in range: Range<Int>) -> [LinkTarget] {
    var targets: [LinkTarget] = []
    var seen: [Int] = []
    for mention in mentions[nextMention...] {
      let place = Range<Int>(mention.range)
      if place.lowerBound >= range.upperBound { break }
      guard place.upperBound <= range.upperBound, !seen.contains(mention.entity) else { continue }
      seen.append(mention.entity)
      targets.append(LinkTarget(range: place, page: context.site.listedEntities[mention.entity]))
    }
    for (topic, hits) in topics {
      guard let place = hits.lazy.map({ Range<Int>($0) }).first(where: { range.contains($0) }),
        !targets.contains(where: { $0.range.overlaps(place) })
      else { continue }
      targets.append(LinkTarget(range: place, page: context.site.listedTopics[topic]))
    }
    if targets.count > 1 { targets.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return targets
  }
}

extension PageContext {
  /// `<a href="…">`
  func linkStart(to page: ListedPage) -> [UInt8] {
    var tag = Array("<a href=\"".utf8)
    tag.append(contentsOf: url(page.path))
    tag.append(contentsOf: "\">".utf8)
    return tag
  }

  /// The statement's text as HTML, with links to the entities it names.
  func html(of statement: Statement) -> [UInt8] {
    let text = text(of: statement)
    let start = statement.range.lowerBound
    var html: [UInt8] = []
    html.reserveCapacity(text.count + 128)
    var position = 0
    var links = PassageLinks(self, article: statement.article)
    for insertion in links.insertions(in: statement.range) {
      let place = insertion.offset - start
      html.appendEscapedHTML(text[position..<place])
      html.append(contentsOf: insertion.html)
      position = place
    }
    html.appendEscapedHTML(text[position...])
    return html
  }
}
