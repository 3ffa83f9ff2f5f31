import Articles
import Briefings
import Bytes
import Jinja
import Language
import Markdown

/// A quotation: a statement, and who said it.
final class QuoteRecord: TemplateRecord {
  static let fields = RecordFields<QuoteRecord>("quote", from: { $0.source })
    .bytes("text") { $0.base.text }
    .html("html") { $0.base.context.html(of: $0.base.statement) }
    .bytes("url") { $0.base.url }
    .field("citation") { .record(CitationRecord($0.base.statement, $0.base.context)) }
    .field("article") { $0.base.context.card($0.base.statement.article) }
    .text("passage") { Article.anchor(ofPassage: $0.base.statement.passage) }
    .field("is_new") { .bool($0.base.isNew) }
    .field("is_pinned") { .bool($0.base.isPinned) }
    .field("speaker_by_editor") { .bool($0.isOverridden(.speaker)) }
    .field("speaker") { .text($0.speaker) }
    .field("entity") { quote in quote.entity.map { .record(EntityLink(quote.base.context, $0)) } ?? .none }
    .text("kind") { $0.quote.kind.rawValue }
    .field("cue") { quote in quote.quote.cue.map { .string(quote.base.context.text(of: $0)) } ?? .none }
    .field("sentence") { .record(StatementRecord($0.quote.sentence, $0.base.context)) }

  private var source: UInt32 { SiteSource.number(.article, base.statement.article) }
  let quote: AttributedQuote
  let base: StatementRecord
  let speaker: String?
  let entity: Int?

  init(_ quote: AttributedQuote, speaker: String?, entity: Int?, _ context: PageContext) {
    self.quote = quote
    self.speaker = speaker
    self.entity = entity
    let statement = quote.statement
    let isPinned = context.site.isOverridden(.quote, in: statement.range, of: statement.article)
    base = StatementRecord(statement, context, isPinned: isPinned)
  }

  private func isOverridden(_ kind: Override.Kind) -> Bool {
    base.context.site.isOverridden(kind, in: quote.statement.range, of: quote.statement.article)
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
  /// The key points of an article; those that somebody said are quotations.
  func keyPoints(of article: Int) -> [Value] {
    let analyzed = site.article(article)
    return site.coverage.keyPoints[article].map { point in
      guard let speech = analyzed.speech(of: point) else {
        return .record(StatementRecord(point.statement, self, isPinned: point.isPinned))
      }
      let name = speech.entity.map { site.coverage.entities[$0].name } ?? speech.speaker
      return .record(QuoteRecord(speech.quote, speaker: name, entity: speech.entity, self))
    }
  }

  /// The quotations of an article whose speaker `isWanted`; fragments only where it is known who speaks.
  func quotes(of article: Int, where isWanted: (Int?) -> Bool = { _ in true }) -> [Value] {
    let findings = site.coverage.articles[article].findings.value
    let (quotes, speakers) = (findings.analysis.quotes, findings.speakers)
    let entities = quotes.indices.map { $0 < speakers.count ? speakers[$0] : nil }
    let wanted = quotes.indices.filter { isWanted(entities[$0]) }
    if wanted.isEmpty { return [] }
    let analyzed = site.coverage.articles[article].holding(findings, in: self.article(article))
    return wanted.compactMap { index in
      let (quote, entity) = (quotes[index], entities[index])
      let name = entity.map { site.coverage.entities[$0].name } ?? analyzed.fullSpeakerName(of: quote)
      guard name != nil || quote.kind == .direct, let attributed = analyzed.attributed(quote, of: article) else {
        return nil
      }
      return .record(QuoteRecord(attributed, speaker: name, entity: entity, self))
    }
  }
}
