import Articles
import Diagnostics
import Language
import Markdown
import Testing

@testable import Briefings

/// What an editor's decisions do to what was found, and what is said of those that are void.
struct OverrideTests {
  private static let text = """
    The mill at Arna burned down on Sunday. Nobody was hurt in the fire, Mayor Eva Holm said in Arna.

    “It was an old house,” said a neighbor. “We will build it again,” Eva Holm said on Monday.

    The mill was built in 1890. The fire was the third in Arna since May.
    """

  private func derive(_ frontMatter: String, _ others: [String] = [], file: String = "") async throws -> (
    coverage: Coverage, diagnostics: [String]
  ) {
    let newsroom = Newsroom()
    let texts = ["---\ntitle: Fire\ndate: 2026-01-13\n\(frontMatter)\n---\n\(Self.text)"] + others
    let articles = try texts.enumerated().map { try newsroom.article($1, path: "Content/articles/a\($0).md") }
    let (overrides, wrong) = OverrideFile.read(Array(file.utf8))
    let deriver = BriefingDeriver(topics: [], entities: [], overrides: overrides, options: DerivationOptions())
    let derived = await deriver.derive(articles)
    let all = wrong + overrides.unknownArticles(among: articles.map(\.article)) + derived.diagnostics
    return (derived.coverage, all.map { "\($0.location.description): \($0.message)" })
  }

  private func keyPoints(_ coverage: Coverage) -> [String] {
    coverage.keyPoints[0].map { coverage.articles[0].article.document.string($0.statement.range) }
  }

  private func speakers(_ article: AnalyzedArticle) -> [String] {
    article.analysis.quotes.filter { $0.kind == .direct }.map { article.speakerName(of: $0) ?? "nobody" }
  }

  private func dates(_ article: AnalyzedArticle) -> [String] {
    article.analysis.dates.map {
      article.article.document.string(Range($0.range)) + " = " + ($0.value?.description ?? "unknown")
    }
  }

  @Test func pinsTheWholeSentenceThatWordsOpen() async throws {
    let (coverage, diagnostics) = try await derive("key_points: [The mill was built]")
    #expect(diagnostics == [])
    #expect(keyPoints(coverage).first == "The mill was built in 1890.")
    #expect(coverage.keyPoints[0].map(\.isPinned) == [true, false, false, false, false])
  }

  @Test func makesNothingOfASentence() async throws {
    let (coverage, diagnostics) = try await derive("suppress: [The mill at Arna, '“We will build']")
    #expect(diagnostics == [])
    #expect(
      keyPoints(coverage) == [
        "Nobody was hurt in the fire, Mayor Eva Holm said in Arna.", "The fire was the third in Arna since May.",
      ])
    #expect(speakers(coverage.articles[0]) == ["neighbor"])
  }

  @Test func givesAQuotationToAnotherSpeaker() async throws {
    let (coverage, diagnostics) = try await derive(
      "speakers:\n  '\"It was an old': Jan Novak\n  We will build: unknown")
    #expect(diagnostics == [])
    #expect(speakers(coverage.articles[0]) == ["Jan Novak", "nobody"])
  }

  @Test func changesADayAndAddsOneThatWasNotFound() async throws {
    let (coverage, diagnostics) = try await derive(
      "dates: {burned down on Sunday: 2026-01-04, on Monday: unknown, the third in Arna: 2026-01}")
    #expect(diagnostics == [])
    let found = dates(coverage.articles[0])
    #expect(found.contains("on Sunday = 2026-01-04"))
    #expect(found.contains("on Monday = unknown"))
    #expect(found.contains("since May = 2026-01") || found.contains("the third in Arna = 2026-01"))
  }

  @Test func putsArticlesIntoOneStoryAndKeepsOthersApart() async throws {
    let alike = "---\ntitle: Fire again\ndate: 2026-01-13\n---\n\(Self.text)"
    let other = "---\ntitle: Tea\ndate: 2026-02-20\n---\nTea became dearer in Lund."
    let (found, _) = try await derive("", [alike, other])
    #expect(found.stories.map(\.articles.count) == [2])
    let (decided, diagnostics) = try await derive("not_same_story: [a1]\nsame_story: [a2]", [alike, other])
    #expect(diagnostics == [])
    let stories = decided.stories.map { story in story.articles.map { decided.articles[$0].article.metadata.slug } }
    #expect(stories == [["a2", "a0"]])
    #expect(decided.stories.map(\.isByEditor) == [true])
  }

  @Test func readsDecisionsFromAFileOfTheirOwn() async throws {
    let (coverage, diagnostics) = try await derive("", file: "a0:\n  key_points: [The mill was built]\n")
    #expect(diagnostics == [])
    #expect(keyPoints(coverage).first == "The mill was built in 1890.")
  }

  @Test func warnsOfDecisionsThatNoLongerApply() async throws {
    let file = """
      a0:
        suppress: [The mill in Lund]
        quotes: [The mill was built]
        timeline: [Nobody was hurt]
        sic: [Arna]
        same_story: [a7]
      b0:
        sic: [Arna]
      """
    let (_, diagnostics) = try await derive("", file: file)
    #expect(
      diagnostics == [
        "Content/overrides.yaml:7:1: no article “b0” in Content/articles",
        "Content/overrides.yaml:3:12: no quotation: “The mill was built”",
        "Content/overrides.yaml:4:14: no day is known in this sentence: “Nobody was hurt”",
        "Content/overrides.yaml:2:14: no longer in the article: “The mill in Lund”",
        "Content/overrides.yaml:5:9: in the article 3 times, the first is meant: “Arna”",
        "Content/overrides.yaml:6:16: no other article “a7” on this site",
      ])
  }

  @Test func warnsOfStoriesBothMergedAndSeparated() async throws {
    let other = "---\ntitle: Tea\ndate: 2026-01-20\n---\nTea became dearer in Lund."
    let (_, diagnostics) = try await derive("same_story: [a1]\nnot_same_story: [a1]", [other])
    #expect(diagnostics == ["Content/articles/a0.md:5:18: put together elsewhere: “a1”"])
  }

  @Test func warnsWhereOneDecisionLeavesOutWhatAnotherChose() async throws {
    let file = """
      a0:
        key_points: [The mill was built]
        not_key_points: [The mill was built]
        quotes: ['“It was an old']
        suppress: [said a neighbor]
      """
    let (coverage, diagnostics) = try await derive("", file: file)
    #expect(
      diagnostics == [
        "Content/overrides.yaml:2:16: chosen by “key_points” and left out by “not_key_points”: “The mill was built in 1890.”",
        "Content/overrides.yaml:4:12: chosen by “quotes” and left out by “suppress”: “It was an old house,”",
      ])
    #expect(speakers(coverage.articles[0]) == ["Eva Holm"])
  }

  @Test func changesNothingForASpeakerWhoIsNoEntity() async throws {
    let (coverage, diagnostics) = try await derive("speakers: {'“We will build': '@eva'}")
    #expect(
      diagnostics == ["Content/articles/a0.md:4:12: no entity “@eva” in Content/entities: “We will build”"])
    #expect(speakers(coverage.articles[0]) == ["neighbor", "Eva Holm"])
  }

  @Test func namesTheOtherArticleOfAStory() async throws {
    let other = "---\ntitle: Tea\ndate: 2026-01-20\n---\nTea became dearer in Lund."
    let (coverage, _) = try await derive("same_story: [a1]", [other])
    #expect(coverage.articles[0].overrides.map(\.value) == [.name("2026/01/13/a0")])
    #expect(coverage.articles[1].overrides.map(\.value) == [.name("2026/01/20/a1")])
  }
}
