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

  private func speakers(_ text: String) async throws -> [String] {
    let topic = try #require(
      Topic.read(
        path: "Content/topics/lund.md", bytes: Array("---\nmatch: [Lund]\n---\n".utf8), options: MarkdownOptions()
      ).topic)
    let coverage = try await Newsroom(topics: [topic]).coverage([
      "---\ntitle: News of Lund\ndate: 2026-01-14\n---\n\n\(text)\n"
    ])
    return coverage.briefings[0].speakers.map { "\($0.name ?? "nobody"): \($0.quotes.count)" }
  }
}
