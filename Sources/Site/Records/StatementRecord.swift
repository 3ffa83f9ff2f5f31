import Articles
import Briefings
import Bytes
import Jinja
import Markdown

/// A verbatim statement with the way to its paragraph.
final class StatementRecord: TemplateRecord {
  static let fields = RecordFields<StatementRecord>(
    "statement", from: { SiteSource.number(.article, $0.statement.article) }
  )
  .bytes("text") { $0.text }
  .html("html") { $0.context.html(of: $0.statement) }
  .bytes("url") { $0.url }
  .field("citation") { .record(CitationRecord($0.statement, $0.context)) }
  .field("article") { $0.context.card($0.statement.article) }
  .text("passage") { Article.anchor(ofPassage: $0.statement.passage) }
  .field("is_new") { .bool($0.isNew) }
  .field("is_pinned") { .bool($0.isPinned) }

  let statement: Statement
  let context: PageContext
  let isNew: Bool
  let isPinned: Bool
  /// The statement's text where it is known already.
  private let words: [UInt8]?

  init(
    _ statement: Statement, _ context: PageContext, isNew: Bool = false, isPinned: Bool = false, words: [UInt8]? = nil
  ) {
    self.statement = statement
    self.context = context
    self.isNew = isNew
    self.isPinned = isPinned
    self.words = words
  }

  var text: [UInt8] { words ?? context.text(of: statement) }
  var url: [UInt8] { context.url(ofPassage: statement.passage, of: statement.article) }
}

extension SiteModel {
  func text(of statement: Statement) -> [UInt8] {
    coverage.articles[statement.article].article.words(in: statement.range)
  }
}

extension Article {
  /// The text at a range; where it runs over several paragraphs a space stands between them.
  func words(in range: Range<Int>) -> [UInt8] {
    // Of the document no more than its bytes is looked up.
    text.value.document.text.withUnsafeBufferPointer { text in
      let part = UnsafeBufferPointer(rebasing: text[range])
      var words = Array(part)
      var start = 0
      while let lineEnd = part.offset(of: 0x0A, from: start) {
        words[lineEnd] = 0x20
        start = lineEnd + 1
      }
      return words
    }
  }
}

/// The number of a source on its page, and a link text that makes sense alone.
struct CitationRecord: TemplateRecord {
  static let fields = RecordFields<CitationRecord>("citation")
    .field("number") { $0.number.map(Value.int) ?? .none }
    .bytes("label") { $0.label }

  private let article: Int
  private let passage: Int
  private let context: PageContext

  init(_ statement: Statement, _ context: PageContext) {
    article = statement.article
    passage = statement.passage
    self.context = context
  }

  private var number: Int? { context.citations.number(of: article) }

  var label: [UInt8] {
    let outlet = context.site.listedArticles[article].citedAs
    var label: [UInt8] = []
    label.reserveCapacity(outlet.count + 20)
    label.append(contentsOf: outlet)
    label.append(contentsOf: Self.place)
    label.append(decimal: passage + 1)
    return label
  }

  private static let place = Array(", paragraph ".utf8)
}
