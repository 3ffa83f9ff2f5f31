package import Language

/// What is derived for one topic as of one day.
package struct Briefing: Sendable {
  /// Index into `Coverage.topics`.
  package var topic: Int
  /// The days looked at: `window_days` up to `asOf`.
  package var window: ClosedRange<CalendarDate>?
  /// Every article about the topic, newest first; those in the window come first.
  package var articles: [Int] = []
  /// How many of `articles` are in the window. All statements below come from these.
  package var current = 0
  package var independentSources = 0
  package var bottomLine: Statement?
  package var keyPoints: [ScoredStatement] = []
  package var changes: Changes?
  /// By speaker; the most quoted first, unknown speakers last.
  package var speakers: [SpeakerQuotes] = []
  /// In order of date.
  package var timeline: [TimelineEntry] = []
  package var disagreements: [Disagreement] = []
  /// Indices into `Coverage.stories`, biggest first.
  package var stories: [Int] = []
  /// Entities by number of mentions in the current articles.
  package var entities: [EntityCount] = []
  /// For each current article, what no other current article says, best first; at most a few each.
  package var contributions: [Contribution] = []
  /// Articles about the topic for each day of the window, oldest first.
  package var articlesPerDay: [DayCount] = []
}

/// How often an entity is mentioned.
package struct EntityCount: Sendable, Equatable {
  package var entity: Int
  package var count: Int
}

/// How many articles a day had.
package struct DayCount: Sendable, Equatable {
  package var date: CalendarDate
  package var count: Int
}
