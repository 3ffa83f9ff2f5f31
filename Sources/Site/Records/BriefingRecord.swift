import Articles
import Briefings
import Jinja
import Language

/// The briefing of a topic, as its page and the home page show it.
final class BriefingRecord: TemplateRecord {
  static let fields = RecordFields<BriefingRecord>("briefing", from: { $0.source })
    .field("edition") { $0.edition }
    .field("window") { record in record.briefing.window.map { .record(WindowRecord(window: $0)) } ?? .none }
    .field("articles") { $0.context.cards($0.current) }
    .number("article_count") { $0.briefing.current }
    .number("source_count") { $0.sourceCount }
    .number("independent_sources") { $0.briefing.independentSources }
    .number("reading_minutes") { $0.readingMinutes }
    .field("bottom_line") { record in record.briefing.bottomLine.map { record.bottomLine($0) } ?? .none
    }
    .field("changes") { record in
      record.briefing.changes.map { .record(ChangesRecord(changes: $0, context: record.context)) } ?? .none
    }
    .field("key_points") { record in
      .list(record.briefing.keyPoints.map { record.statement($0.statement, isPinned: $0.isPinned) })
    }
    .field("stories") { record in .list(record.briefing.stories.map { .record(StoryRecord(record.context, $0)) }) }
    .field("speakers") { record in
      .list(record.named.map { .record(SpeakerRecord(speaker: $0, context: record.context)) })
    }
    .field("unattributed") { .list($0.unattributed) }
    .field("disagreements") { record in
      .list(
        record.briefing.disagreements.map { .record(DisagreementRecord(disagreement: $0, context: record.context)) })
    }
    .field("timeline") { record in
      .list(record.briefing.timeline.map { .record(TimelineEntryRecord($0, record.context)) })
    }
    .field("timeline_chart") { .chart(TimelineChart.svg(of: $0.briefing, asOf: $0.context.site.coverage.asOf)) }
    .field("coverage_chart") { .chart(CoverageChart.svg(of: $0.briefing.articlesPerDay)) }
    .field("entities") { record in
      .list(record.briefing.entities.prefix(24).map { .record(EntityLink(record.context, $0.entity, count: $0.count)) })
    }
    .field("contributions") { record in
      .list(
        record.briefing.contributions.map { .record(ContributionRecord(contribution: $0, context: record.context)) })
    }
    .field("sources") { $0.context.cards($0.context.citations.articles) }
    .field("corrections") { .list($0.corrections) }
    .field("articles_per_day") { record in
      .list(record.briefing.articlesPerDay.map { .record(DayCountRecord(count: $0)) })
    }

  let briefing: Briefing
  let context: PageContext
  private let new: Set<Statement>

  init(_ briefing: Briefing, _ context: PageContext) {
    self.briefing = briefing
    self.context = context
    new = Set(briefing.changes?.new ?? [])
  }

  private var source: UInt32 { SiteSource.number(.briefing, briefing.topic) }
  private var current: ArraySlice<Int> { briefing.articles.prefix(briefing.current) }
  private var sourceCount: Int { Set(current.compactMap { context.site.outlets.outletOf[$0] }).count }
  private var named: [SpeakerQuotes] { briefing.speakers.filter { $0.name != nil } }

  private func bottomLine(_ statement: Statement) -> Value {
    let article = context.site.article(statement.article)
    return self.statement(statement, isPinned: article.isOverridden(.keyPoint, in: statement.range))
  }

  private func statement(_ statement: Statement, isPinned: Bool) -> Value {
    .record(StatementRecord(statement, context, isNew: new.contains(statement), isPinned: isPinned))
  }

  private var edition: Value {
    let editions = context.site.coverage.editions
    guard let asOf = context.site.coverage.asOf, let index = editions.firstIndex(where: { $0.date == asOf }) else {
      return .none
    }
    return .record(EditionLink(context: context, index: index))
  }

  private var unattributed: [Value] {
    briefing.speakers.filter { $0.name == nil }.flatMap(\.quotes)
      .map { .record(QuoteRecord($0, speaker: nil, entity: nil, context)) }
  }

  /// Of the page itself: its statements.
  private var readingMinutes: Int {
    let words = Set(briefing.statements).reduce(0) { $0 + context.site.text(of: $1).split(separator: 0x20).count }
    return SiteModel.minutes(forWords: words)
  }

  private var corrections: [Value] {
    current.flatMap { article in
      context.site.metadata(article).corrections.map {
        .record(CorrectionRecord(correction: $0, article: article, context: context))
      }
    }
  }
}

extension Value {
  static func chart(_ svg: [UInt8]?) -> Value { svg.map { .safe($0) } ?? .none }
}

struct WindowRecord: TemplateRecord {
  static let fields = RecordFields<WindowRecord>("window")
    .field("from") { .day($0.window.lowerBound) }
    .field("to") { .day($0.window.upperBound) }

  let window: ClosedRange<CalendarDate>
}

struct DayCountRecord: TemplateRecord {
  static let fields = RecordFields<DayCountRecord>("day count")
    .field("date") { .day($0.count.date) }
    .number("count") { $0.count.count }

  let count: DayCount
}
