import Articles
import Diagnostics
import Markdown
import Testing

@testable import Briefings

/// What `check` says of rules, and what `suggest` proposes.
struct RuleTests {
  private func topic(_ rules: String) throws -> Topic {
    let text = "---\ntitle: Turkey\n\(rules)\n---\n"
    let (topic, _) = Topic.read(path: "Content/topics/turkey.md", bytes: Array(text.utf8), options: MarkdownOptions())
    return try #require(topic)
  }

  @Test func tellsOfRulesThatOverlap() async throws {
    let rules = try topic(
      "match: [turkish*: 1, turkishness: 1, Ankara: 2, Ankara: 1, Istanbul: 1]\nexcept: [Istanbul: 3]")
    let coverage = try await Newsroom(topics: [rules]).coverage(["Nothing of it."])
    #expect(
      RuleReview(coverage).diagnostics().map(\.message) == [
        "“turkishness” is covered by “turkish*”; both weights count", "“Ankara” stands here twice; both weights count",
        "“Istanbul” is both a match and an exception",
      ])
  }

  @Test func tellsOfRulesThatNoArticleOrEveryArticleMeets() async throws {
    let rules = try topic("match: [Ankara: 2, Izmir: 1, Bursa: 1]")
    let texts = (1...30).map { "Report \($0) from Ankara.\($0 == 7 ? " Bursa was quiet." : "")" }
    let coverage = try await Newsroom(topics: [rules]).coverage(texts)
    #expect(
      RuleReview(coverage).diagnostics().map(\.message) == [
        "“Ankara” is in every article, so it tells none apart", "“Izmir” is in none of the 30 articles",
      ])
  }

  @Test func measuresRulesAgainstLabels() async throws {
    let rules = try topic("match: [Ankara: 6]")
    let texts = ["Talks in Ankara.", "Talks in Ankara on grain.", "Snow in Lund.", "Turks vote."]
    let coverage = try await Newsroom(topics: [rules]).coverage(texts)
    let labels = TopicLabels("a0.md: turkey\na1.md: none # only a place\na2.md:\na3.md: turkey\nb.md: turkey\n")
    #expect(
      labels.report(coverage) == """
        Against the labels of 5 articles:
          turkey: precision 0.5, recall 0.5, F1 0.5 (1 right, 1 wrong, 1 missed)
          all topics: precision 0.5, recall 0.5, F1 0.5 (1 right, 1 wrong, 1 missed)
        Wrong:
          a1.md: not turkey (score 12.0 of 6.0)
          a3.md: misses turkey (score 0.0 of 6.0)
        Not on this site:
          b.md

        """)
  }

  @Test func tellsWhichLabelsAreNoLabels() async throws {
    let coverage = try await Newsroom(topics: [try topic("match: [Ankara: 6]")]).coverage(["Snow in Lund."])
    let labels = TopicLabels("a0.md: turky\na0.md turkey\n\na0.md: turkey\n")
    #expect(
      labels.report(coverage) == """
        Against the labels of 1 article:
          neither labelled nor found: turkey
          all topics: precision 0.0, recall 0.0, F1 0.0 (0 right, 0 wrong, 0 missed)
        Not understood:
          line 2: no colon stands between the article and its topics
          line 4: a0.md stands on line 1 too, which counts
          line 1: there is no topic “turky”; did you mean “turkey”?

        """)
    #expect(TopicLabels("# nothing\n").report(coverage) == "The file of labels names no article.\n")
  }

  @Test func tellsWhichOthersASuggestionWouldBringIn() async throws {
    let rules = try topic("match: [Ankara: 4]")
    let assigned = (1...6).map {
      "---\ntopics: [turkey]\n---\nThe lira fell again in week \($0), and the lira may fall on."
    }
    let others = (1...12).map { "The garden of house \($0) is green again, and may stay so." }
    let passing = ["A lira of Malta is sold. It is old, and the lira is dear.", "Ankara has a lira.", "Of a lira."]
    let coverage = try await Newsroom(topics: [rules]).coverage(assigned + passing + others)
    let suggestions = try #require(RuleSuggestions(coverage, topic: "turkey")).text()
    #expect(
      suggestions.split(separator: "\n")[2]
        == "  - lira: 2   # in 6 of 6 and 3 others; brings in 6 of them and 2 others: a6.md, a8.md")
  }

  @Test func suggestsWordsAsTextsWriteThemAndNoneThatARuleHas() async throws {
    let rules = try topic("match: [turkish*: 6]")
    let assigned = (1...6).map {
      "---\ntopics: [turkey]\ntitle: LIRA FALLS\n---\nLIRA FALLS\n\nThe Lira fell in week \($0), and Turkishness fell with the Lira."
    }
    let others = (1...12).map { "The garden of house \($0) is green again, and may stay so." }
    let coverage = try await Newsroom(topics: [rules]).coverage(assigned + others)
    let lines = try #require(RuleSuggestions(coverage, topic: "turkey")).text().split(separator: "\n")
    #expect(lines.contains("  - Lira: 3   # in 6 of 6 and 0 others"))
    #expect(!lines.contains { $0.hasPrefix("  - Turkish") })
  }

  @Test func suggestsTheWordsOfAssignedArticles() async throws {
    let rules = try topic("match: [Ankara: 6]")
    let assigned = (1...6).map {
      "---\ntopics: [turkey]\n---\nThe lira fell again in week \($0), and the lira may fall on."
    }
    let others = (1...12).map { "The garden of house \($0) is green again, and may stay so." }
    let coverage = try await Newsroom(topics: [rules]).coverage(assigned + others)
    let suggestions = try #require(RuleSuggestions(coverage, topic: "turkey")).text()
    #expect(
      suggestions.hasPrefix(
        """
        From the 6 articles that an editor has assigned to turkey, against 12 others:
        match:
          - lira: 3   # in 6 of 6 and 0 others; brings in 6 of them
        """))
  }
}
