import Articles
import Briefings
import Jinja
import Markdown

/// What an editor decided about a part of an article.
final class OverrideRecord: TemplateRecord {
  static let fields = RecordFields<OverrideRecord>("override")
    .text("kind") { $0.override.kind.rawValue }
    .text("label") { $0.label }
    .field("text") { record in record.statement.map { .string($0.text) } ?? .text(record.otherArticle) }
    .field("url") { record in
      record.statement.map { .string($0.url) }
        ?? record.otherArticle.map { .string(record.context.url(Array("articles/\(PagePath.encoded($0))/".utf8))) }
        ?? .none
    }
    .field("value") { .text($0.override.value == .none ? nil : $0.override.value.description) }

  let override: AppliedOverride
  /// The words it is about; nil for stories.
  let statement: StatementRecord?
  private let context: PageContext

  init(_ override: AppliedOverride, of article: Int, _ context: PageContext) {
    self.override = override
    self.context = context
    let document = context.article(article).document
    statement =
      override.range.isEmpty
      ? nil
      : document.passage(at: override.range.lowerBound).map {
        StatementRecord(Statement(article: article, passage: $0, range: override.range), context)
      }
  }

  /// The id of the other article, where stories are decided on.
  private var otherArticle: String? {
    guard override.kind == .sameStory || override.kind == .notSameStory else { return nil }
    return override.value.description
  }

  private var speaker: String {
    let name = override.value.description
    return name.hasPrefix("@") ? context.site.entityNames[String(name.dropFirst())] ?? name : name
  }

  private var label: String {
    switch override.kind {
    case .keyPoint: "Chosen as a key point"
    case .quote: "Chosen as a quotation"
    case .timeline: "Chosen for the timeline"
    case .notKeyPoint: "No key point"
    case .notQuote: "Left out as a quotation"
    case .notTimeline: "Left out of the timeline"
    case .suppress: "Left out of briefings"
    case .speaker: override.value == .unknown ? "Speaker not clear" : "Spoken by \(speaker)"
    case .date: override.value == .unknown ? "Day not clear" : "Happened \(override.value.description)"
    case .sic: "So in the source"
    case .sameStory: "Put together with another article"
    case .notSameStory: "Kept apart from another article"
    }
  }
}
