import Testing

@testable import Briefings

struct CorpusStepTests {
  @Test func keepsSmallCountsAndRoundsOthersDown() {
    let counts: [Int32] = [0, 1, 2, 7, 8, 9, 10, 15, 16, 19, 20, 10_000, .max]
    let steps: [Int32] = [0, 1, 2, 7, 8, 8, 10, 14, 16, 16, 20, 8_192, 1_879_048_192]
    #expect(counts.map(CorpusStep.below) == steps)
  }

  @Test func givesAnArticleTheSameVectorWhenOthersAreAFewMore() async throws {
    let article = "Maria Lopez leads in Recife and Bahia, and Pedro Silva in the south."
    let others = (0..<41).map { "The ferry of Lindholm number \($0) was late again, said Ana Ruiz." }
    let few = await vectors(of: try Newsroom().articles([article] + others.prefix(40)))
    let more = await vectors(of: try Newsroom().articles([article] + others))
    #expect(few.vector(of: 0).map(\.weight) == more.vector(of: 0).map(\.weight))
  }

  private func vectors(of articles: [AnalyzedArticle]) async -> ArticleVectors {
    await CorpusReading(articles, jobs: 1).vectors
  }
}
