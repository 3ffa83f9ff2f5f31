import Articles
import Briefings
import Bytes
import Markdown

/// An article's HTML: its passages without promos, with links to what they mention and back to the briefings that use
/// them. Headings begin at level two, below the page's own.
struct ArticleContent {
  let record: ArticleRecord

  func html() -> [UInt8] {
    let document = record.document
    let shift = headingShift(document)
    var links = PassageLinks(record.context, article: record.index)
    let uses = record.site.backlinks.passages(of: record.index)
    var output: [UInt8] = []
    output.reserveCapacity(document.text.count + document.markup.count + 1024)
    for (index, passage) in document.passages.enumerated() where passage.kind != .promo {
      if index == record.titlePassage {
        append("<span id=\"\(Article.anchor(ofPassage: index))\"></span>\n", to: &output)
        continue
      }
      if passage.kind == .heading, shift > 0 {
        appendHeading(passage, document, shift, to: &output)
      } else {
        let insertions = links.insertions(in: passage.text) { document.isLinkable($0) }
        document.appendHTML(of: passage, inserting: insertions, to: &output)
      }
      for use in uses where use.passage == index { appendBacklinks(use.topics, to: &output) }
    }
    return output
  }

  /// How many levels headings must go down so that the highest is two.
  private func headingShift(_ document: Document) -> Int {
    var highest = 2
    for (index, passage) in document.passages.enumerated() where passage.kind == .heading {
      if index != record.titlePassage { highest = min(highest, passage.level) }
    }
    return 2 - highest
  }

  /// `<h1 id="p3">…</h1>` with both its tags one level down.
  private func appendHeading(_ passage: Passage, _ document: Document, _ shift: Int, to output: inout [UInt8]) {
    let level = min(6, passage.level + shift)
    var html: [UInt8] = []
    document.appendHTML(of: passage, to: &html)
    if html.first == 0x0A { html.removeFirst() }
    guard html.count > 6, let close = html.lastIndex(of: UInt8(ascii: "/")), close + 2 < html.count else { return }
    html[2] = UInt8(ascii: "0") + UInt8(level)
    html[close + 2] = html[2]
    output.append(contentsOf: html)
  }

  private func appendBacklinks(_ topics: [Int], to output: inout [UInt8]) {
    append("<p class=\"backlinks\">Used in the briefing on ", to: &output)
    for (number, topic) in topics.enumerated() {
      if number > 0 { append(number == topics.count - 1 ? " and " : ", ", to: &output) }
      output.append(contentsOf: record.context.linkStart(to: record.site.listedTopics[topic]))
      output.appendEscapedHTML(record.site.coverage.topics[topic].title.utf8)
      append("</a>", to: &output)
    }
    append("</p>\n", to: &output)
  }

  private func append(_ text: String, to output: inout [UInt8]) { output.append(contentsOf: text.utf8) }
}
