import Articles
import Language
import Markdown
import Testing

@testable import Briefings

/// Which sentences tell of something that happened on a day.
struct TimelineTests {
  @Test(arguments: [
    ("The council of Lund approved the bridge on Tuesday after a long debate about its price.", ["2026-01-13"]),
    ("Three schools in Lund opened today with two hundred more teachers than they ever had.", ["2026-01-14"]),
    ("Three schools in Lund are used as shelters today and have room for more families.", []),
    ("Mayor Ana Ruiz of Lund is visiting the three new schools today with two ministers.", ["2026-01-14"]),
    ("Since last month, more than two hundred ferries have been checked in the harbor of Lund.", []),
    ("Lund grows.\n\nSince 2021, the ferries of Lund have carried more people than in ten years before.", []),
    ("Lund was behind by 14 points when Jan Novak made two baskets early in the fourth quarter.", []),
    ("The harbor company of Lund sold four ferries in the third quarter, it said in its report.", ["2025-Q3"]),
    ("The mayor of Lund has voted for the ferries twice since taking office in 2023.", []),
    ("The mayor of Lund has sold both ferries since the fire, and took office in May 2023.", ["2023-05"]),
    ("LUND (January 12, 2026) The mayor of the town voted on Tuesday for two new ferries.", ["2026-01-13"]),
    ("In Lund on Tuesday, we found out why the two ferries of the old town never sailed again.", []),
    ("In a long article on Tuesday, he tells how the two ferries of the old town of Lund were sold.", []),
    ("In Lund on Tuesday, Jan Novak told reporters that he would sell the two ferries of the town.", ["2026-01-13"]),
    ("The council of Lund will spend four million euros more than last year's budget for roads.", []),
    ("Lund spent thirteen million euros on roads, a little more than last year or the one before.", []),
    ("The council of Lund rejected on Tuesday a plan to sell the two ferries by March 7, 2026.", ["2026-01-13"]),
    ("The council of Lund voted against selling the two ferries of the old town by March 7, 2026.", []),
    ("Lund rejected the offer and will sell the two ferries to another town on March 7, 2026.", ["2026-03-07"]),
    ("The harbor of Lund was closed from January 5 to January 9, 2026, the council said.", ["2026-01-05"]),
    ("The harbor of Lund was closed between January 5 and January 9, 2026, the council said.", ["2026-01-05"]),
    (
      "The harbor of Lund was closed on January 5 and January 9, 2026, the council said.", ["2026-01-05", "2026-01-09"]
    ),
    ("Until last year, the ferries of Lund paid no harbor fees, and the council wants to end that.", []),
    ("The council of Lund will draw new lines rather than hold a costly election this year.", []),
    ("Under the plan the ferries of Lund may not be sold to another town before March 7, 2026.", []),
    ("A ferry of Lund ran aground on Monday, the coast guard told reporters on Tuesday.", ["2026-01-12"]),
    ("A ferry of Lund ran aground in the fog, the coast guard told reporters on Tuesday.", []),
    ("The mayor of Lund told reporters on Tuesday that she would sell the two old ferries.", ["2026-01-13"]),
    ("The fire in the harbor of Lund is the worst since the 2019 Christmas fire took forty boats.", []),
    ("A storm in Lund took the roofs of forty houses last month, the council said in a letter.", ["2025-12"]),
  ])
  func takesEventsAlone(text: String, days: [String]) async throws {
    #expect(try await timeline(of: text).entries.map { $0.date.description } == days)
  }

  @Test func showsARangeOfDaysAsOneEntryWithItsWords() async throws {
    let (entries, document) = try await timeline(
      of: "The harbor of Lund was closed from January 5 to January 9, 2026, the council said.")
    #expect(entries.map { document.string($0.wording.range) } == ["January 5 to January 9, 2026"])
  }

  /// In two reports of one story, what happened on a day is told once, in other words as well.
  @Test(arguments: [
    ("A storm took the roofs of forty houses in the harbor quarter of Lund on Tuesday night.", 1),
    ("The council of Lund met in the harbor on Tuesday to vote on the price of the ferries.", 2),
  ])
  func tellsOfOneEventOnce(other: String, entries: Int) async throws {
    let coverage = try await Newsroom(topics: [topic()]).coverage(
      ["On Tuesday a storm in Lund tore forty roofs away, flooded the quay and sank two ferries.", other].map {
        "---\ntitle: Storm of Lund, Ana Ruiz says\ndate: 2026-01-14\nsource: Outlet \($0.count)\n---\n\n\($0)\n"
      })
    #expect(coverage.stories.count == 1)
    #expect(coverage.briefings[0].timeline.count == entries)
  }

  private func topic() throws -> Topic {
    try #require(
      Topic.read(
        path: "Content/topics/lund.md", bytes: Array("---\nmatch: [Lund]\n---\n".utf8), options: MarkdownOptions()
      ).topic)
  }

  private func timeline(of text: String) async throws -> (entries: [TimelineEntry], document: Document) {
    let coverage = try await Newsroom(topics: [topic()]).coverage([
      "---\ntitle: News of Lund\ndate: 2026-01-14\n---\n\n\(text)\n"
    ])
    return (coverage.briefings[0].timeline, coverage.articles[0].article.document)
  }
}
