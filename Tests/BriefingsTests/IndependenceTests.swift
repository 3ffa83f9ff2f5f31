import Articles
import Foundation
import Testing

@testable import Briefings

/// What is derived depends on the articles alone: not on the order of their files, and no article's own analysis on the
/// others.
struct IndependenceTests {
  private static let reports = (1...12).map { day in
    """
    ---
    title: Ferry report \(day)
    date: 2026-02-\(day < 10 ? "0" : "")\(day)
    source: Outlet \(day % 5)
    ---

    The ferry to Gull Island stopped on Monday after its engine failed for the \(day)th time. “We will mend it by Friday,” \
    said Captain Ana Ruiz. Divers found \(day) nets around the propeller of the ferry on Sunday.

    The harbor of Arna opens again on February \(day + 12), Mayor Eva Holm said, and \(day * 3) boats will sail.
    """
  }
  private static let unrelated =
    "---\ntitle: Tea\ndate: 2026-02-03\n---\nTea became dearer in Lund on Monday, traders said."

  private func articles(_ texts: [String]) throws -> [AnalyzedArticle] {
    let newsroom = Newsroom()
    return try texts.enumerated().map { try newsroom.article($1, path: "Content/articles/a\($0).md") }
  }

  private func derive(_ articles: [AnalyzedArticle]) async -> Coverage {
    await BriefingDeriver(topics: [], entities: [], options: DerivationOptions()).derive(articles).coverage
  }

  /// All of an article's own analysis.
  private func analysis(_ coverage: Coverage, _ slug: String) throws -> String {
    let index = try #require(coverage.articles.firstIndex { $0.article.metadata.slug == slug })
    let analyzed = coverage.articles[index]
    let points = coverage.keyPoints[index].map { "\($0.statement.passage) \($0.statement.range) \($0.score)" }
    return "\(analyzed.analysis) \(analyzed.topics) \(analyzed.ratings) \(points)"
  }

  @Test func theOrderOfFilesDoesNotMatter() async throws {
    let articles = try articles(Self.reports)
    let shuffled = articles.enumerated().sorted { ($0.offset * 7 % 12) < ($1.offset * 7 % 12) }.map(\.element)
    let (first, second) = (await derive(articles), await derive(shuffled))
    #expect(shuffled.map(\.article.id) != articles.map(\.article.id))
    #expect(first.articles.map(\.article.id) == second.articles.map(\.article.id))
    #expect(first.stories == second.stories)
    #expect(first.keyPoints == second.keyPoints)
    #expect(first.related == second.related)
    #expect(first.duplicateOf == second.duplicateOf)
  }

  @Test func anUnrelatedArticleChangesNoOther() async throws {
    let alone = await derive(try articles(Self.reports))
    let joined = await derive(try articles(Self.reports + [Self.unrelated]))
    for slug in Self.reports.indices.map({ "a\($0)" }) {
      #expect(try analysis(alone, slug) == analysis(joined, slug))
    }
    #expect(alone.stories.map(\.id) == joined.stories.map(\.id))
  }
}
