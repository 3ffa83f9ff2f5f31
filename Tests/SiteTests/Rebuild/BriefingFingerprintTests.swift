import Articles
import Diagnostics
import Language
import Markdown
import Testing

@testable import Briefings
@testable import Site

/// Whatever a briefing says is in its fingerprint: a field that is added to it, or to a part of it, must be added here,
/// and then to `BriefingFingerprint`.
struct BriefingFingerprintTests {
  private static let first = Statement(article: 0, passage: 0, range: 0..<4)
  private static let second = Statement(article: 1, passage: 1, range: 5..<9)
  private static let day = CalendarDate(dayNumber: 20_000)
  private static let next = CalendarDate(dayNumber: 20_001)

  private typealias Change<Part> = (field: String, change: (inout Part) -> Void)

  /// Each of `changes` gives another fingerprint, and together they are all fields of the part but for `unseen` ones.
  private func expectTold<Part>(
    _ part: Part, unseen: [String] = [], _ changes: [Change<Part>], in put: (Part) -> Briefing,
    location: SourceLocation = #_sourceLocation
  ) {
    let fields = Mirror(reflecting: part).children.compactMap(\.label)
    #expect(fields.sorted() == (changes.map(\.field) + unseen).sorted(), sourceLocation: location)
    for (field, change) in changes {
      var other = part
      change(&other)
      #expect(value(put(part)) != value(put(other)), "\(Part.self).\(field)", sourceLocation: location)
    }
  }

  private func value(_ briefing: Briefing) -> UInt64 {
    let stories = ["one", "two"].map { Story(id: $0, title: $0, articles: [0, 1], independentSources: 1) }
    let coverage = Coverage(
      topics: [], entities: [], articles: [], keyPoints: [], related: [], stories: stories, storyOf: [],
      duplicateOf: [], briefings: [], asOf: Self.day, editions: [])
    return BriefingFingerprint(coverage: coverage, articles: [11, 22, 33]).value(of: briefing)
  }

  private func briefing(_ change: (inout Briefing) -> Void = { _ in }) -> Briefing {
    var briefing = Briefing(topic: 0)
    briefing.articles = [0, 1]
    briefing.current = 1
    change(&briefing)
    return briefing
  }

  @Test func tellsEveryFieldOfABriefing() {
    let (first, day) = (Self.first, Self.day)
    let changes: [Change<Briefing>] = [
      ("window", { $0.window = day...Self.next }),
      ("articles", { $0.articles = [1, 0] }),
      ("current", { $0.current = 2 }),
      ("independentSources", { $0.independentSources = 3 }),
      ("bottomLine", { $0.bottomLine = first }),
      ("keyPoints", { $0.keyPoints = [ScoredStatement(statement: first, score: 1)] }),
      ("changes", { $0.changes = Changes(since: day, new: [first], dropped: []) }),
      ("speakers", { $0.speakers = [SpeakerQuotes(name: nil, entity: nil, quotes: [])] }),
      (
        "timeline",
        { $0.timeline = [TimelineEntry(date: PartialDate(day), statement: first, wording: first, isPlan: false)] }
      ),
      ("disagreements", { $0.disagreements = [Disagreement(about: "80 people", statements: [first])] }),
      ("stories", { $0.stories = [1] }),
      ("entities", { $0.entities = [EntityCount(entity: 0, count: 1)] }),
      ("contributions", { $0.contributions = [Contribution(article: 0, statements: [first])] }),
      ("articlesPerDay", { $0.articlesPerDay = [DayCount(date: day, count: 1)] }),
    ]
    expectTold(briefing(), unseen: ["topic"], changes, in: { $0 })
  }

  @Test func tellsEveryFieldOfStatements() {
    let statement: [Change<Statement>] = [
      ("article", { $0.article = 1 }), ("passage", { $0.passage = 1 }), ("range", { $0.range = 1..<2 }),
    ]
    expectTold(Self.first, statement, in: { statement in briefing { $0.bottomLine = statement } })
    let scored: [Change<ScoredStatement>] = [
      ("statement", { $0.statement = Self.second }), ("isPinned", { $0.isPinned = true }),
    ]
    expectTold(
      ScoredStatement(statement: Self.first, score: 1), unseen: ["score"], scored,
      in: { point in briefing { $0.keyPoints = [point] } })
    let changes: [Change<Changes>] = [
      ("since", { $0.since = Self.next }), ("new", { $0.new = [] }), ("dropped", { $0.dropped = [Self.first] }),
    ]
    expectTold(
      Changes(since: Self.day, new: [Self.first], dropped: []), changes,
      in: { changes in briefing { $0.changes = changes } })
    let contribution: [Change<Contribution>] = [
      ("article", { $0.article = 1 }), ("statements", { $0.statements = [] }),
    ]
    expectTold(
      Contribution(article: 0, statements: [Self.first]), contribution,
      in: { part in briefing { $0.contributions = [part] } })
  }

  @Test func tellsEveryFieldOfQuotations() {
    let quote = AttributedQuote(statement: Self.first, sentence: Self.first, kind: .direct, cue: nil)
    let quotes: [Change<AttributedQuote>] = [
      ("statement", { $0.statement = Self.second }), ("sentence", { $0.sentence = Self.second }),
      ("kind", { $0.kind = .mixed }), ("cue", { $0.cue = Self.first }),
    ]
    expectTold(
      quote, quotes,
      in: { quote in briefing { $0.speakers = [SpeakerQuotes(name: "Ruiz", entity: 0, quotes: [quote])] } })
    let speakers: [Change<SpeakerQuotes>] = [
      ("name", { $0.name = "Berg" }), ("entity", { $0.entity = 1 }), ("quotes", { $0.quotes = [] }),
    ]
    expectTold(
      SpeakerQuotes(name: "Ruiz", entity: 0, quotes: [quote]), speakers,
      in: { speaker in briefing { $0.speakers = [speaker] } })
  }

  @Test func tellsEveryFieldOfTheRest() {
    let entry = TimelineEntry(
      date: PartialDate(Self.day), statement: Self.first, wording: Self.first, isPlan: false)
    let entries: [Change<TimelineEntry>] = [
      ("date", { $0.date = PartialDate(Self.next) }), ("statement", { $0.statement = Self.second }),
      ("wording", { $0.wording = Self.second }), ("isPlan", { $0.isPlan = true }),
    ]
    expectTold(entry, entries, in: { entry in briefing { $0.timeline = [entry] } })
    let disagreement: [Change<Disagreement>] = [("about", { $0.about = "" }), ("statements", { $0.statements = [] })]
    expectTold(
      Disagreement(about: "80 people", statements: [Self.first]), disagreement,
      in: { part in briefing { $0.disagreements = [part] } })
    let entity: [Change<EntityCount>] = [("entity", { $0.entity = 1 }), ("count", { $0.count = 2 })]
    expectTold(EntityCount(entity: 0, count: 1), entity, in: { part in briefing { $0.entities = [part] } })
    let day: [Change<DayCount>] = [("date", { $0.date = Self.next }), ("count", { $0.count = 2 })]
    expectTold(DayCount(date: Self.day, count: 1), day, in: { part in briefing { $0.articlesPerDay = [part] } })
  }
}
