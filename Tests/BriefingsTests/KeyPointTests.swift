import Articles
import Markdown
import Testing

@testable import Briefings

/// What an article's own key points are made of.
struct KeyPointTests {
  @Test func bringsAlongWhatLeansOnAKeyPointWhereFewStandAlone() async throws {
    let text = """
      The council of Lund sold the old ferry to a museum in Bergen on Monday. It had carried lorries across the river \
      since 1961. However, the engine was never changed.

      It will be shown in the harbor from May on.
      """
    let points = try await keyPoints(of: text)
    #expect(
      points == [
        """
        The council of Lund sold the old ferry to a museum in Bergen on Monday. It had carried lorries across the river \
        since 1961. However, the engine was never changed.
        """
      ])
  }

  @Test func takesSentencesAloneWhereEnoughDoStandAlone() async throws {
    let text = """
      The council of Lund sold the old ferry to a museum in Bergen on Monday. It had carried lorries across the river \
      since 1961. Bergen paid two million crowns for it. The museum will show the ferry from May on.
      """
    let points = try await keyPoints(of: text)
    #expect(
      points == [
        "The council of Lund sold the old ferry to a museum in Bergen on Monday.",
        "Bergen paid two million crowns for it.",
        "The museum will show the ferry from May on.",
      ])
  }

  @Test func takesLastWhatOnlyNearlyStandsAlone() async throws {
    let text = """
      In our valley, the council of Lund sold the old ferry to a museum in Bergen on Monday.

      The museum will show the ferry from May on.
      """
    let points = try await keyPoints(of: text)
    #expect(
      points == [
        "The museum will show the ferry from May on.",
        "In our valley, the council of Lund sold the old ferry to a museum in Bergen on Monday.",
      ])
  }

  @Test func endsTheBottomLineAsASentence() async throws {
    let rules = "---\nmatch: [Lund: 6]\n---\n"
    let (topic, _) = Topic.read(path: "Content/topics/lund.md", bytes: Array(rules.utf8), options: MarkdownOptions())
    let newsroom = Newsroom(topics: [try #require(topic)])
    let announcement = "Mayor Ana Ruiz of Lund issued the following statement on the new bridge in Lund on Tuesday:"
    let article = try newsroom.article(
      "---\ntitle: Ruiz on the bridge in Lund\n---\n\(announcement)\n\nLund will build a second bridge in May.\n")
    let deriver = BriefingDeriver(topics: newsroom.topics, entities: [], options: DerivationOptions())
    let briefing = try #require(await deriver.derive([article]).coverage.briefings.first)
    let document = article.article.document
    #expect(briefing.bottomLine.map { document.string($0.range) } == "Lund will build a second bridge in May.")
    #expect(briefing.keyPoints.map { document.string($0.statement.range) } == [announcement])
  }

  private func keyPoints(of text: String) async throws -> [String] {
    let coverage = try await Newsroom().coverage(["---\ntitle: News of the day\n---\n\(text)\n"])
    let document = coverage.articles[0].article.document
    return coverage.keyPoints[0].map { document.string($0.statement.range) }
  }
}
