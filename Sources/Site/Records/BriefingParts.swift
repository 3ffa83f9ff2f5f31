import Articles
import Briefings
import Jinja
import Language

struct ChangesRecord: TemplateRecord {
  static let fields = RecordFields<ChangesRecord>("changes")
    .field("since") { .day($0.changes.since) }
    .field("new") { record in
      .list(record.changes.new.map { .record(StatementRecord($0, record.context, isNew: true)) })
    }
    .field("dropped") { record in .list(record.changes.dropped.map { .record(StatementRecord($0, record.context)) }) }

  let changes: Changes
  let context: PageContext
}

struct StoryRecord: TemplateRecord {
  static let fields = RecordFields<StoryRecord>("story", from: { SiteSource.number(.story, $0.index) })
    .text("id") { $0.story.id }
    .text("title") { $0.story.title }
    .field("articles") { $0.context.cards($0.story.articles) }
    .number("independent_sources") { $0.story.independentSources }
    .field("by_editor") { .bool($0.story.isByEditor) }

  let context: PageContext
  let index: Int

  init(_ context: PageContext, _ index: Int) {
    self.context = context
    self.index = index
  }

  private var story: Story { context.site.coverage.stories[index] }
}

struct DisagreementRecord: TemplateRecord {
  static let fields = RecordFields<DisagreementRecord>("disagreement")
    .text("about") { $0.disagreement.about }
    .field("statements") { record in
      .list(record.disagreement.statements.map { .record(StatementRecord($0, record.context)) })
    }

  let disagreement: Disagreement
  let context: PageContext
}

final class TimelineEntryRecord: TemplateRecord {
  static let fields = RecordFields<TimelineEntryRecord>("timeline entry")
    .field("date") { .record(DateRecord($0.entry.date)) }
    .bytes("wording") { $0.context.site.text(of: $0.entry.wording) }
    .field("is_plan") { .bool($0.entry.isPlan) }
    .field("date_by_editor") { .bool($0.isOverridden(.date, $0.entry.wording)) }
    .field("statement") { entry in
      let isPinned = entry.isOverridden(.timeline, entry.entry.statement)
      return .record(StatementRecord(entry.entry.statement, entry.context, isPinned: isPinned))
    }

  let entry: TimelineEntry
  let context: PageContext

  init(_ entry: TimelineEntry, _ context: PageContext) {
    self.entry = entry
    self.context = context
  }

  private func isOverridden(_ kind: Override.Kind, _ statement: Statement) -> Bool {
    context.site.article(statement.article).isOverridden(kind, in: statement.range)
  }
}

struct ContributionRecord: TemplateRecord {
  static let fields = RecordFields<ContributionRecord>("contribution")
    .field("article") { $0.context.card($0.contribution.article) }
    .field("statements") { record in
      .list(record.contribution.statements.map { .record(StatementRecord($0, record.context)) })
    }

  let contribution: Contribution
  let context: PageContext
}

struct CorrectionRecord: TemplateRecord {
  static let fields = RecordFields<CorrectionRecord>("correction")
    .field("date") { .day($0.correction.date) }
    .text("text") { $0.correction.text }
    .field("article") { $0.context.card($0.article) }

  let correction: Correction
  let article: Int
  let context: PageContext
}
