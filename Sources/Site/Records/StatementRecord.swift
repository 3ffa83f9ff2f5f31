import Articles
import Briefings
import Bytes
import Jinja
import Markdown

/// A verbatim statement with the way to its paragraph.
final class StatementRecord: TemplateRecord {
  static let fields = RecordFields<StatementRecord>("statement")
    .field("text") { .string($0.text) }
    .field("html") { .safe($0.context.html(of: $0.statement)) }
    .field("url") { .text($0.url) }
    .field("citation") { .record(CitationRecord($0.statement, $0.context)) }
    .field("article") { $0.context.card($0.statement.article) }
    .field("passage") { .text(Article.anchor(ofPassage: $0.statement.passage)) }
    .field("is_new") { .bool($0.isNew) }
    .field("is_pinned") { .bool($0.isPinned) }

  let statement: Statement
  let context: PageContext
  let isNew: Bool
  let isPinned: Bool

  init(_ statement: Statement, _ context: PageContext, isNew: Bool = false, isPinned: Bool = false) {
    self.statement = statement
    self.context = context
    self.isNew = isNew
    self.isPinned = isPinned
  }

  var text: [UInt8] { context.site.text(of: statement) }
  var url: String { context.url(ofPassage: statement.passage, of: statement.article) }
}

extension SiteModel {
  /// The statement's words; where it runs over several paragraphs a space stands between them.
  func text(of statement: Statement) -> [UInt8] {
    article(statement.article).article.document.text[statement.range].map { $0 == 0x0A ? 0x20 : $0 }
  }
}

/// The number of a source on its page, and a link text that makes sense alone.
struct CitationRecord: TemplateRecord {
  static let fields = RecordFields<CitationRecord>("citation")
    .field("number") { $0.number.map(Value.int) ?? .none }
    .field("label") { .text($0.label) }

  let number: Int?
  let label: String

  init(_ statement: Statement, _ context: PageContext) {
    number = context.citations.number(of: statement.article)
    let metadata = context.site.metadata(statement.article)
    let source = metadata.outlet?.value ?? "“\(CitationRecord.shortened(metadata.title.value))”"
    label = "\(source), paragraph \(statement.passage + 1)"
  }

  /// A long title up to the last word within sixty characters.
  private static func shortened(_ title: String) -> String {
    guard title.count > 60 else { return title }
    let start = title.prefix(60)
    return String(start[..<(start.lastIndex(of: " ") ?? start.endIndex)]) + "…"
  }
}
