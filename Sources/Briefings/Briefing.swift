package import Language

/// A verbatim sentence (or quotation) with its citation: nothing is printed about the news that is not one of these.
package struct Statement: Sendable, Hashable {
  /// Index into `Coverage.articles`.
  package var article: Int
  /// Index into that article's passages.
  package var passage: Int
  /// Byte offsets in that article's `Document.text`, inside the passage.
  package var range: Range<Int>

  package init(article: Int, passage: Int, range: Range<Int>) {
    self.article = article
    self.passage = passage
    self.range = range
  }
}

/// All articles of a site and everything derived from them.
package struct Coverage: Sendable {
  package var topics: [Topic]
  package var entities: [Entity]
  /// Newest first, then by id.
  package var articles: [AnalyzedArticle]
  /// For each article, its scored key points, best first.
  package var keyPoints: [[ScoredStatement]]
  /// For each article, what else is worth reading, best first.
  package var related: [[RelatedArticle]]
  package var stories: [Story]
  /// For each article, its story, or nil.
  package var storyOf: [Int?]
  /// For each article, the earlier article it repeats, or nil.
  package var duplicateOf: [Int?]
  /// One for each topic, in the order of `topics`.
  package var briefings: [Briefing]
  /// "Now": the newest article date, or what the editor said; nil on a site without dated articles.
  package var asOf: CalendarDate?
  /// Days on which something was published, newest first.
  package var editions: [Edition]

  package init(
    topics: [Topic], entities: [Entity], articles: [AnalyzedArticle], keyPoints: [[ScoredStatement]],
    related: [[RelatedArticle]], stories: [Story], storyOf: [Int?], duplicateOf: [Int?], briefings: [Briefing],
    asOf: CalendarDate?, editions: [Edition]
  ) {
    self.topics = topics
    self.entities = entities
    self.articles = articles
    self.keyPoints = keyPoints
    self.related = related
    self.stories = stories
    self.storyOf = storyOf
    self.duplicateOf = duplicateOf
    self.briefings = briefings
    self.asOf = asOf
    self.editions = editions
  }
}

extension Coverage {
  /// Lets go of what only derivation and `suggest` read of articles: their terms, shingles and ratings.
  package mutating func forgetHowItWasDerived() {
    for index in articles.indices { articles[index].forgetHowItWasDerived() }
  }
}

/// A statement and how well it serves, from 0 to 1.
package struct ScoredStatement: Sendable, Equatable {
  package var statement: Statement
  package var score: Double
  /// Pinned by the editor.
  package var isPinned: Bool

  package init(statement: Statement, score: Double, isPinned: Bool = false) {
    self.statement = statement
    self.score = score
    self.isPinned = isPinned
  }
}

package struct RelatedArticle: Sendable, Equatable {
  package var article: Int
  /// Cosine of the term vectors, from 0 to 1.
  package var score: Double
  /// Entity ids and terms the two share, weightiest first.
  package var because: [String]

  package init(article: Int, score: Double, because: [String]) {
    self.article = article
    self.score = score
    self.because = because
  }
}

/// Articles that report the same event.
package struct Story: Sendable, Equatable {
  /// Made from its earliest article, so that it stays when others join.
  package var id: String
  /// The title of its most central article.
  package var title: String
  /// Newest first.
  package var articles: [Int]
  /// Outlets that did not just copy one another.
  package var independentSources: Int
  /// An editor put articles into it or kept some out of it.
  package var isByEditor = false

  package init(id: String, title: String, articles: [Int], independentSources: Int) {
    self.id = id
    self.title = title
    self.articles = articles
    self.independentSources = independentSources
  }
}

/// One day on which something was published, in the site's time zone.
package struct Edition: Sendable, Equatable {
  package var date: CalendarDate
  /// Articles of that day, newest first.
  package var articles: [Int]

  package init(date: CalendarDate, articles: [Int]) {
    self.date = date
    self.articles = articles
  }
}

/// What is derived for one topic as of one day.
package struct Briefing: Sendable {
  /// Index into `Coverage.topics`.
  package var topic: Int
  /// The days looked at: `window_days` up to `asOf`.
  package var window: ClosedRange<CalendarDate>?
  /// Every article about the topic, newest first; those in the window come first.
  package var articles: [Int]
  /// How many of `articles` are in the window. All statements below come from these.
  package var current: Int
  package var independentSources: Int
  package var bottomLine: Statement?
  package var keyPoints: [ScoredStatement]
  package var changes: Changes?
  /// By speaker; the most quoted first, unknown speakers last.
  package var speakers: [SpeakerQuotes]
  /// In order of date.
  package var timeline: [TimelineEntry]
  package var disagreements: [Disagreement]
  /// Indices into `Coverage.stories`, biggest first.
  package var stories: [Int]
  /// Entities by number of mentions in the current articles.
  package var entities: [EntityCount]
  /// For each current article, what no other current article says, best first; at most a few each.
  package var contributions: [Contribution]
  /// Articles about the topic for each day of the window, oldest first.
  package var articlesPerDay: [DayCount]

  package init(topic: Int) {
    self.topic = topic
    articles = []
    current = 0
    independentSources = 0
    keyPoints = []
    speakers = []
    timeline = []
    disagreements = []
    stories = []
    entities = []
    contributions = []
    articlesPerDay = []
  }
}

/// What is different from the edition before.
package struct Changes: Sendable, Equatable {
  package var since: CalendarDate
  package var new: [Statement]
  package var dropped: [Statement]

  package init(since: CalendarDate, new: [Statement], dropped: [Statement]) {
    self.since = since
    self.new = new
    self.dropped = dropped
  }
}

package struct SpeakerQuotes: Sendable, Equatable {
  /// As the text names them; nil where nobody is named.
  package var name: String?
  /// Index into `Coverage.entities`, where the speaker is one.
  package var entity: Int?
  package var quotes: [AttributedQuote]

  package init(name: String?, entity: Int?, quotes: [AttributedQuote]) {
    self.name = name
    self.entity = entity
    self.quotes = quotes
  }
}

package struct AttributedQuote: Sendable, Equatable {
  /// The quotation itself, with its marks.
  package var statement: Statement
  /// The sentence or sentences it stands in.
  package var sentence: Statement
  package var kind: Quote.Kind
  package var cue: Statement?

  package init(statement: Statement, sentence: Statement, kind: Quote.Kind, cue: Statement?) {
    self.statement = statement
    self.sentence = sentence
    self.kind = kind
    self.cue = cue
  }
}

package struct TimelineEntry: Sendable, Equatable {
  package var date: PartialDate
  package var statement: Statement
  /// The words of the date itself: "on Saturday".
  package var wording: Statement
  /// Something announced, not something that happened.
  package var isPlan: Bool

  package init(date: PartialDate, statement: Statement, wording: Statement, isPlan: Bool) {
    self.date = date
    self.statement = statement
    self.wording = wording
    self.isPlan = isPlan
  }
}

/// Statements of one story that give different numbers, dates or names for one thing. Never resolved, only shown.
package struct Disagreement: Sendable, Equatable {
  /// The words the statements have in common, verbatim from the first of them.
  package var about: String
  package var statements: [Statement]

  package init(about: String, statements: [Statement]) {
    self.about = about
    self.statements = statements
  }
}

package struct EntityCount: Sendable, Equatable {
  package var entity: Int
  package var count: Int

  package init(entity: Int, count: Int) {
    self.entity = entity
    self.count = count
  }
}

package struct Contribution: Sendable, Equatable {
  package var article: Int
  package var statements: [Statement]

  package init(article: Int, statements: [Statement]) {
    self.article = article
    self.statements = statements
  }
}

package struct DayCount: Sendable, Equatable {
  package var date: CalendarDate
  package var count: Int

  package init(date: CalendarDate, count: Int) {
    self.date = date
    self.count = count
  }
}
