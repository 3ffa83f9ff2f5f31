import Articles
import Briefings
import Bytes
import Markdown

/// Where an article's text mentions what this site has a page for.
struct LinkTarget {
  /// In `Document.text`.
  var range: Range<Int>
  /// The page's path.
  var path: String
}

extension SiteModel {
  /// The first mention of each entity and topic in a passage, in the order of the text. Entities come before topics
  /// where both are meant; pages in `except` are not linked to.
  func linkTargets(in range: Range<Int>, of article: Int, except: String? = nil) -> [LinkTarget] {
    let analyzed = self.article(article)
    var targets: [LinkTarget] = []
    var seen: Set<Int> = []
    for mention in analyzed.mentions {
      let place = Range<Int>(mention.range)
      guard place.lowerBound >= range.lowerBound, place.upperBound <= range.upperBound,
        seen.insert(mention.entity).inserted
      else { continue }
      let path = entityPath(mention.entity)
      if path != except { targets.append(LinkTarget(range: place, path: path)) }
    }
    for score in analyzed.topics where score.isAbout {
      let topic = coverage.topics[score.topic]
      guard let hit = score.hits.first(where: { $0.pattern == topic.title && !$0.isException }),
        let place = hit.ranges.lazy.map({ Range<Int>($0) }).first(where: {
          $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound
        }), !targets.contains(where: { $0.range.overlaps(place) }), topicPath(score.topic) != except
      else { continue }
      targets.append(LinkTarget(range: place, path: topicPath(score.topic)))
    }
    return targets.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension PageContext {
  /// The statement's text as HTML, with links to the entities it names.
  func html(of statement: Statement) -> [UInt8] {
    let text = site.text(of: statement)
    let start = statement.range.lowerBound
    var html: [UInt8] = []
    html.reserveCapacity(text.count + 128)
    var position = 0
    for insertion in insertions(in: statement.range, of: statement.article) {
      let place = insertion.offset - start
      html.appendEscapedHTML(text[position..<place])
      html.append(contentsOf: insertion.html)
      position = place
    }
    html.appendEscapedHTML(text[position...])
    return html
  }

  /// Links to what a range of an article's text mentions, and marks behind what an editor found to be the source's
  /// mistake; in the order of the text.
  func insertions(
    in range: Range<Int>, of article: Int, where isWanted: (Range<Int>) -> Bool = { _ in true }
  ) -> [HTMLInsertion] {
    var insertions: [HTMLInsertion] = []
    var end = range.lowerBound
    for target in site.linkTargets(in: range, of: article)
    where target.range.lowerBound >= end && isWanted(target.range) {
      end = target.range.upperBound
      insertions.append(
        HTMLInsertion(
          offset: target.range.lowerBound, closes: false, html: Array("<a href=\"\(url(target.path))\">".utf8)))
      insertions.append(HTMLInsertion(offset: end, closes: true, html: Array("</a>".utf8)))
    }
    for mark in site.article(article).overrides(.sic, in: range) where mark.range.upperBound <= range.upperBound {
      let next = insertions.firstIndex { $0.offset > mark.range.upperBound } ?? insertions.count
      insertions.insert(
        HTMLInsertion(
          offset: mark.range.upperBound, closes: true, html: Array(" <span class=\"sic\">[sic]</span>".utf8)),
        at: next)
    }
    return insertions
  }
}
