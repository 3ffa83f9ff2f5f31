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

  @Test func showsSpeechWithoutItsMarksAndWithItsSpeakerWhereFewStandAlone() async throws {
    let points = try await sayings(
      in: """
        Mayor Ana Ruiz of Lund issued the following statement on the new bridge on Tuesday:

        “A second bridge will open to lorries in the spring. We have waited for it since 1961.

        “It will cost two million crowns.”
        """)
    #expect(
      points == [
        "Mayor Ana Ruiz of Lund issued the following statement on the new bridge on Tuesday:",
        "Ana Ruiz: A second bridge will open to lorries in the spring.",
        "Ana Ruiz: We have waited for it since 1961.",
      ])
  }

  @Test(arguments: [
    "The dam of Arna was inspected in March.": true,
    "I was told in March that the dam was sound.": true,
    "He told the council in March that the dam was sound.": false,
    "The council told him in March that the dam was sound.": false,
    "However, the dam of Arna was inspected in March.": false,
    "Who knew in March that the dam of Arna was not sound?": false,
    "Visit the dam of Arna and look at the wall.": false,
    "Nobody in Arna was told.": false,
  ])
  func showsOfSpeechWhatStandsOnItsOwn(sentence: String, isShown: Bool) async throws {
    let text = "“We had no warning,” Mayor Ana Ruiz said on Sunday night. “\(sentence)”"
    #expect(try await sayings(in: text).contains("Ana Ruiz: \(sentence)") == isShown)
  }

  @Test func showsOfSpeechNoPartWithAMarkThatNeverCloses() async throws {
    let text = """
      “We had no warning,” Mayor Ana Ruiz said on Sunday night. “The letter said that “the dam was sound in March. \
      Nobody in all of Arna was told otherwise.”
      """
    #expect(try await sayings(in: text).allSatisfy { !$0.contains("letter") })
  }

  @Test func showsSpeechOfNobodyKnowsWhomOnlyWhereThereIsNothingElse() async throws {
    let speech = "“A second bridge will open to lorries in the spring. Lund has waited for it since 1961.”"
    #expect(
      try await sayings(in: speech) == [
        "?: A second bridge will open to lorries in the spring. Lund has waited for it since 1961."
      ])
    #expect(
      try await sayings(in: "\(speech)\n\nThe museum will show the ferry from May on.") == [
        "The museum will show the ferry from May on."
      ])
  }

  @Test func putsNoSpeechAndNothingThatLosesItsSenseIntoLists() async throws {
    let coverage = try await Newsroom().coverage([
      "---\ntitle: News of the day\n---\n“The bridge will open to all lorries in spring,” he said. “Lund has waited for it.”\n"
    ])
    #expect(coverage.summary(of: 0) == nil)
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

  /// The key points, those that were said after the name of their speaker.
  private func sayings(in text: String) async throws -> [String] {
    let coverage = try await Newsroom().coverage(["---\ntitle: News of the day\n---\n\(text)\n"])
    let analyzed = coverage.articles[0]
    return coverage.keyPoints[0].map { point in
      let text = analyzed.article.document.string(point.statement.range)
      return analyzed.speech(of: point).map { "\($0.speaker ?? "?"): \(text)" } ?? text
    }
  }
}
