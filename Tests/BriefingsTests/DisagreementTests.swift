import Articles
import Markdown
import Testing

@testable import Briefings

/// What a disagreement shows. `DisagreementCaseTests` has the pairs of which one is made and of which none is.
struct DisagreementTests {
  @Test func showsBothStatementsWhole() async throws {
    let one = "A ferry sank off the coast of Samar on Sunday and 80 passengers were killed, the coast guard said."
    let other = "A ferry sank off the coast of Samar on Sunday and 95 passengers died, the navy said."
    #expect(try await Self.disagreements(one, other, outlets: ["Harbor Post", "Ellery Times"]) == [[one, other]])
  }

  /// Of two statements that contradict each other twice, both contradictions are shown, and each once.
  @Test func showsEachContradictionOfTwoStatementsOnce() async throws {
    let one = "An earthquake of magnitude 6.5 hit Samar at noon and 80 passengers of a ferry to Lund were killed."
    let other = "An earthquake of magnitude 6.8 hit Samar at noon and 95 passengers of a ferry to Lund were killed."
    #expect(
      try await Self.disagreements(one, other, outlets: ["Harbor Post", "Ellery Times"]) == [
        [one, other], [one, other],
      ])
  }

  /// A toll of another day may have grown.
  @Test func comparesTollsOfOneDayAlone() async throws {
    let one = "A ferry sank off the coast of Samar on Sunday and 80 passengers were killed, the coast guard said."
    let other = "A ferry sank off the coast of Samar on Sunday and 95 passengers died, the navy said."
    let outlets = ["Harbor Post", "Ellery Times"]
    #expect(try await Self.disagreements(one, other, outlets: outlets, days: [14, 15]).isEmpty)
  }

  /// The statements of each disagreement between two reports of one story.
  static func disagreements(_ one: String, _ other: String, outlets: [String], days: [Int] = [14, 14]) async throws
    -> [[String]]
  {
    let topic = try #require(
      Topic.read(
        path: "Content/topics/lund.md",
        bytes: Array("---\ntitle: Lund\nmatch: [Lund, Samar]\nthreshold: 1\n---\n".utf8),
        options: MarkdownOptions()
      ).topic)
    let texts = zip([one, other], zip(outlets, days)).map { text, origin in
      "---\ntitle: News of Lund and Samar\ndate: 2026-01-\(origin.1)\nsource: \(origin.0)\n---\n\n\(text)\n"
    }
    let coverage = try await Newsroom(topics: [topic]).coverage(texts)
    return coverage.briefings[0].disagreements.map { disagreement in
      disagreement.statements.map { coverage.articles[$0.article].article.document.string($0.range) }
    }
  }
}
