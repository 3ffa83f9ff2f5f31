import Articles
import Markdown
import Testing

@testable import Briefings

/// Which sentences come first among the key points of an article, and of a topic.
struct KeyPointSelectionTests {
  @Test func putsFirstWhatTheHeadlineNames() async throws {
    let points = try await points(
      """
      ---
      title: Lund sells its old ferry
      ---
      Rain fell on the harbor for the third week in a row on Monday.

      Lund will sell its old ferry to a museum in Bergen in May.

      Ships from Norway waited outside of the piers until the evening.
      """)
    #expect(points.first == "Lund will sell its old ferry to a museum in Bergen in May.")
  }

  @Test func putsLastWhatABetterSentenceSays() async throws {
    let points = try await points(
      """
      ---
      title: News of the day
      ---
      Lund will sell its old ferry to a museum in Bergen in May.

      Two piers of the harbor were carried away by the storm of last Sunday.

      Lund will sell its old ferry in May.

      Fishermen from three villages asked the governor for boats, nets and a new pier.
      """)
    #expect(
      points == [
        "Lund will sell its old ferry to a museum in Bergen in May.",
        "Two piers of the harbor were carried away by the storm of last Sunday.",
        "Fishermen from three villages asked the governor for boats, nets and a new pier.",
        "Lund will sell its old ferry in May.",
      ])
  }

  @Test func saysNothingOfATopicTwice() async throws {
    let points = try await briefing([
      "The council of Lund will sell the old ferry to a museum in Bergen in May.\n\nRain fell on Oslo all week long.",
      "Lund will sell the old ferry to a museum in Bergen in May, the council said.\n\nSnow fell on Paris all week long.",
    ])
    #expect(points == ["The council of Lund will sell the old ferry to a museum in Bergen in May."])
  }

  @Test func putsWhatIsNewBeforeWhatIsOld() async throws {
    let (old, new) = (
      "Lund opened a school for three hundred pupils on a hill above the harbor.",
      "Lund closed a bridge for lorries on a river."
    )
    let points = try await briefing(["---\ndate: 2026-01-09\n---\n\(old)", "---\ndate: 2026-01-14\n---\n\(new)"])
    #expect(points == [new, old])
  }

  @Test func takesNothingFromParagraphsOnOtherThings() async throws {
    let points = try await briefing([
      """
      Rain fell on Bergen for the third week in a row on Monday.

      Lund closed a bridge for three hundred lorries on a river.
      """
    ])
    #expect(points == ["Lund closed a bridge for three hundred lorries on a river."])
  }

  private func points(_ text: String) async throws -> [String] {
    let coverage = try await Newsroom().coverage([text])
    return coverage.keyPoints[0].map { coverage.text(of: $0.statement) }
  }

  /// The bottom line and the key points of the topic Lund.
  private func briefing(_ texts: [String]) async throws -> [String] {
    let rules = "---\nmatch: [Lund: 6]\n---\n"
    let (topic, _) = Topic.read(path: "Content/topics/lund.md", bytes: Array(rules.utf8), options: MarkdownOptions())
    let coverage = try await Newsroom(topics: [try #require(topic)]).coverage(texts)
    let briefing = try #require(coverage.briefings.first)
    return (([briefing.bottomLine].compactMap { $0 }) + briefing.keyPoints.map(\.statement)).map(coverage.text)
  }
}

extension Coverage {
  fileprivate func text(of statement: Statement) -> String {
    articles[statement.article].article.document.string(statement.range)
  }
}
