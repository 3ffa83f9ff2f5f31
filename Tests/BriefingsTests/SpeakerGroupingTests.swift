import Markdown
import Testing

@testable import Briefings

/// By whose name a briefing gathers quotations.
struct SpeakerGroupingTests {
  @Test func callsAPersonByTheFullNameOfTheArticle() async throws {
    let speakers = try await speakers(
      """
      Mayor Ana Ruiz of Lund opened the bridge. “The bridge is safe for every truck,” Ms. Ruiz said. “It took
      us nine years,” she added.
      """)
    #expect(speakers == ["Ana Ruiz: 2"])
  }

  @Test func keepsTheShortNameWhereNoLongerOneStands() async throws {
    let speakers = try await speakers("Lund opened the bridge. “The bridge is safe for every truck,” Ms. Ruiz said.")
    #expect(speakers == ["Ruiz: 1"])
  }

  @Test func keepsTheShortNameOfTwoNamesakes() async throws {
    let speakers = try await speakers(
      """
      Ana Ruiz and her brother Pablo Ruiz run the ferries of Lund. “The ferries are safe for every truck,” Ruiz said.
      """)
    #expect(speakers == ["Ruiz: 1"])
  }

  @Test func namesTheOfficeThatASpokesmanSpeaksFor() async throws {
    let speakers = try await speakers(
      """
      “The bridge of Lund is safe,” a spokesman for Mayor Ana Ruiz said.

      “The ferries of Lund will stay,” said a lawyer for the Lund Museum.

      “The tram of Lund will stay,” an official of the town said.
      """)
    #expect(speakers == ["spokesman for Mayor Ana Ruiz: 1", "lawyer for the Lund Museum: 1", "official: 1"])
  }

  @Test func keepsSpokesmenOfTwoReportsApart() async throws {
    let speakers = try await speakers(
      "“The bridge of Lund is safe,” a spokesman said. “It will open in May,” the spokesman said.",
      "“The tram of Lund will stay,” a spokesman said.")
    #expect(speakers == ["spokesman: 2", "spokesman: 1"])
  }

  private func speakers(_ texts: String...) async throws -> [String] {
    let topic = try #require(
      Topic.read(
        path: "Content/topics/lund.md", bytes: Array("---\nmatch: [Lund]\n---\n".utf8), options: MarkdownOptions()
      ).topic)
    let coverage = try await Newsroom(topics: [topic]).coverage(
      texts.enumerated().map { "---\ntitle: News of Lund, \($0)\ndate: 2026-01-14\n---\n\n\($1)\n" })
    return coverage.briefings[0].speakers.map { "\($0.name ?? "nobody"): \($0.quotes.count)" }
  }
}
