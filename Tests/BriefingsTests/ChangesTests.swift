import Articles
import Diagnostics
import Language
import Markdown
import Testing

@testable import Briefings

/// What a briefing calls new.
struct ChangesTests {
  private static let reports = [
    "Lemon growers near Ankara expect the best harvest since the frost",
    "Carpet weavers in Ankara strike over pay for night work",
    "Ankara tractor factory hires four hundred welders for spring",
    "Violin makers from Ankara win three medals in Cremona",
    "Bicycle lanes will cross Ankara from the station to the castle",
    "Hospital wards in Ankara fill with flu patients and visitors",
    "Students of Ankara occupy a library against higher fees",
    "Opera singers bring Aida to Ankara after eleven silent years",
    "Bees of Ankara survive the mildest January on record",
    "Ankara sells its old tram depot to a chain of bakeries",
  ]

  private func article(_ text: String, title: String, day: Int) -> String {
    "---\ntitle: \(title)\ndate: 2026-02-0\(day)\n---\n\(text)"
  }

  @Test func whatOnlyMovedUpIsNotNewAndWhatIsTooOldNotDropped() async throws {
    let winter = article(
      "Drivers should leave their cars to the north of Ankara while there is snow.", title: "Winter", day: 2)
    let changes = try await changes(windowDays: 2, [winter, Self.election(day: 3)])
    #expect(changes.shown.sorted() == ["Election", "Winter"])
    #expect(changes.since == CalendarDate("2026-02-02"))
    #expect(changes.new == ["Election"])
    #expect(changes.dropped == [])
  }

  @Test func whatGaveWayToAnotherStatementIsDropped() async throws {
    let later = Self.reports[8...].map { article("\($0).", title: $0, day: 2) }
    let changes = try await changes(windowDays: 7, first: 8, later)
    #expect(changes.shown.count == 8)
    #expect(changes.new.count == changes.dropped.count)
    #expect(!changes.new.isEmpty && Set(changes.new).isSubset(of: Self.reports[8...]))
    #expect(Set(changes.dropped).isDisjoint(with: changes.shown))
  }

  /// What an earlier article said beside its key points is no news, in slightly other words either; another number is.
  @Test func whatWasSaidBeforeIsNotNew() async throws {
    let first = Self.reports[..<8].joined(separator: ". ") + ". " + Self.said + "."
    let again = article(
      "The bakers of Ankara, too, sold 300 loaves of rye bread to the hungry guests.", title: "Again", day: 2)
    let more = article(
      "The bakers of Ankara, too, sold 900 loaves of rye bread to the hungry guests.", title: "More", day: 2)
    #expect(try await newTitles([article(first, title: "First", day: 1), again]) == [])
    #expect(try await newTitles([article(first, title: "First", day: 1), more]) == ["More"])
  }

  private static let said = "The bakers of Ankara sold 300 loaves of rye bread to the guests"

  /// Of the versions of one outlet the last is shown, and what it adds is new; another outlet's copy adds nothing.
  @Test(arguments: [("Harbor Post", ["Later"]), ("Ellery Times", [])])
  func theLastVersionOfAnOutletIsShown(outlet: String, new: [String]) async throws {
    let text = Self.reports.joined(separator: ". ") + "."
    let dead: (Int) -> String = {
      "A tram in Ankara hit a truck and \($0) passengers died in the first car of the tram. "
    }
    let versions = [("First", 1, "Harbor Post", dead(12)), ("Later", 2, outlet, dead(14))].map {
      "---\ntitle: \($0.0)\ndate: 2026-02-0\($0.1)\nsource: \($0.2)\n---\n\($0.3 + text)"
    }
    #expect(try await newTitles(versions) == new)
  }

  private static func election(day: Int) -> String {
    "---\ntitle: Election\ndate: 2026-02-0\(day)\n---\n"
      + "Voters in Ankara chose another mayor for the next four years."
  }

  /// Titles of the articles whose statements are new among all.
  private func newTitles(_ articles: [String]) async throws -> [String] {
    try await changes(windowDays: 7, first: 0, articles).new
  }

  /// Titles of the articles whose statements are shown, new and dropped after `later` ones join the `first` reports.
  private func changes(windowDays: Int, first: Int = 10, _ later: [String]) async throws -> (
    shown: [String], since: CalendarDate?, new: [String], dropped: [String]
  ) {
    let rules = "---\nmatch: [Ankara: 6]\n---\n"
    let topic = try #require(
      Topic.read(path: "Content/topics/ankara.md", bytes: Array(rules.utf8), options: MarkdownOptions()).topic)
    let newsroom = Newsroom(topics: [topic])
    let articles = try (Self.reports.prefix(first).map { article("\($0).", title: $0, day: 1) } + later).enumerated()
      .map {
        try newsroom.article($1, path: "Content/articles/a\($0).md")
      }
    let deriver = BriefingDeriver(
      topics: [topic], entities: [], options: DerivationOptions(windowDays: windowDays))
    let coverage = await deriver.derive(articles).coverage
    let briefing = try #require(coverage.briefings.first)
    let titles = { (statements: [Statement]) in
      statements.map { coverage.articles[$0.article].article.metadata.title.value }
    }
    return (
      titles([briefing.bottomLine].compactMap { $0 } + briefing.keyPoints.map(\.statement)), briefing.changes?.since,
      titles(briefing.changes?.new ?? []), titles(briefing.changes?.dropped ?? [])
    )
  }
}
