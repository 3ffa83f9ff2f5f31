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

  @Test func whatOnlyMovedUpIsNotNew() async throws {
    let rules = "---\nmatch: [Ankara: 6]\n---\n"
    let topic = try #require(
      Topic.read(path: "Content/topics/ankara.md", bytes: Array(rules.utf8), options: MarkdownOptions()).topic)
    let first = Self.reports.map { article("\($0).", title: $0, day: 1) }
    let second = article(
      "Drivers should leave their cars to the north of Ankara while there is snow.", title: "Winter", day: 2)
    let third = article("Voters in Ankara chose another mayor for the next four years.", title: "Election", day: 3)
    let newsroom = Newsroom(topics: [topic])
    let articles = try (first + [second, third]).enumerated().map {
      try newsroom.article($1, path: "Content/articles/a\($0).md")
    }
    let deriver = BriefingDeriver(topics: [topic], entities: [], options: DerivationOptions(windowDays: 2))
    let coverage = await deriver.derive(articles).coverage
    let briefing = try #require(coverage.briefings.first)
    let texts = { (statements: [Statement]) in
      statements.map { coverage.articles[$0.article].article.metadata.title.value }
    }
    let shown = ([briefing.bottomLine].compactMap { $0 } + briefing.keyPoints.map(\.statement))
    #expect(texts(shown).sorted() == ["Election", "Winter"])
    #expect(briefing.changes?.since == CalendarDate("2026-02-02"))
    #expect(texts(briefing.changes?.new ?? []) == ["Election"])
    #expect(briefing.changes?.dropped.count == 8)
  }
}
