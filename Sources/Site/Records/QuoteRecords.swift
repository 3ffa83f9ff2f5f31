import Articles
import Briefings
import Jinja
import Language
import Markdown

/// A quotation: a statement, and who said it.
final class QuoteRecord: TemplateRecord {
  static let fields = RecordFields<QuoteRecord>("quote")
    .field("text") { .string($0.base.text) }
    .field("html") { .safe($0.base.context.html(of: $0.base.statement)) }
    .field("url") { .text($0.base.url) }
    .field("citation") { .record(CitationRecord($0.base.statement, $0.base.context)) }
    .field("article") { $0.base.context.card($0.base.statement.article) }
    .field("passage") { .text(Article.anchor(ofPassage: $0.base.statement.passage)) }
    .field("is_new") { .bool($0.base.isNew) }
    .field("is_pinned") { .bool($0.base.isPinned) }
    .field("speaker") { .text($0.speaker) }
    .field("entity") { quote in quote.entity.map { .record(EntityLink(quote.base.context, $0)) } ?? .none }
    .field("kind") { .text($0.quote.kind.rawValue) }
    .field("cue") { quote in quote.quote.cue.map { .string(quote.base.context.site.text(of: $0)) } ?? .none }
    .field("sentence") { .record(StatementRecord($0.quote.sentence, $0.base.context)) }

  let quote: AttributedQuote
  let base: StatementRecord
  let speaker: String?
  let entity: Int?

  init(_ quote: AttributedQuote, speaker: String?, entity: Int?, _ context: PageContext) {
    self.quote = quote
    self.speaker = speaker
    self.entity = entity
    base = StatementRecord(quote.statement, context)
  }
}

struct SpeakerRecord: TemplateRecord {
  static let fields = RecordFields<SpeakerRecord>("speaker")
    .field("name") { .text($0.speaker.name) }
    .field("entity") { record in
      record.speaker.entity.map { .record(EntityLink(record.context, $0)) } ?? .none
    }
    .field("quotes") { .list($0.quotes) }

  let speaker: SpeakerQuotes
  let context: PageContext

  private var quotes: [Value] {
    speaker.quotes.map { .record(QuoteRecord($0, speaker: speaker.name, entity: speaker.entity, context)) }
  }
}

extension PageContext {
  /// The direct and mixed quotations of an article, as `filter` takes them by the entity that speaks.
  func quotes(of article: Int, where isWanted: (Int?) -> Bool = { _ in true }) -> [Value] {
    let analyzed = site.article(article)
    let document = analyzed.article.document
    return analyzed.analysis.quotes.enumerated().compactMap { index, quote in
      let entity = index < analyzed.speakers.count ? analyzed.speakers[index] : nil
      guard quote.kind == .direct || quote.kind == .mixed, quote.speaker != nil || quote.kind == .direct,
        isWanted(entity), let passage = document.passage(at: Int(quote.range.lowerBound))
      else { return nil }
      let statement = Statement(article: article, passage: passage, range: Range<Int>(quote.range))
      let sentences = analyzed.analysis.sentences.filter { $0.range.overlaps(quote.range) }
      let start = min(
        sentences.first.map { Int($0.range.lowerBound) } ?? statement.range.lowerBound, statement.range.lowerBound)
      let end = max(
        sentences.last.map { Int($0.range.upperBound) } ?? statement.range.upperBound, statement.range.upperBound)
      let attributed = AttributedQuote(
        statement: statement, sentence: Statement(article: article, passage: passage, range: start..<end),
        kind: quote.kind, cue: nil)
      let name =
        entity.map { site.coverage.entities[$0].name }
        ?? (quote.antecedent ?? quote.speaker).map { document.string(Range<Int>($0)) }
      return .record(QuoteRecord(attributed, speaker: name, entity: entity, self))
    }
  }
}
