import Articles
import Briefings
import Jinja
import Markdown

/// What an editor decided about a part of an article.
final class OverrideRecord: TemplateRecord {
  static let fields = RecordFields<OverrideRecord>("override")
    .text("kind") { $0.override.kind.rawValue }
    .text("label") { $0.label }
    .field("text") { $0.statement.map { .string($0.text) } ?? .none }
    .field("url") { $0.statement.map { .string($0.url) } ?? .none }
    .field("value") { .text($0.override.value == .none ? nil : $0.override.value.description) }

  let override: AppliedOverride
  /// The words it is about; nil for stories.
  let statement: StatementRecord?
  private let context: PageContext

  init(_ override: AppliedOverride, of article: Int, _ context: PageContext) {
    self.override = override
    self.context = context
    let document = context.site.article(article).article.document
    statement =
      override.range.isEmpty
      ? nil
      : document.passage(at: override.range.lowerBound).map {
        StatementRecord(Statement(article: article, passage: $0, range: override.range), context)
      }
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
