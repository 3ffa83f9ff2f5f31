import Articles
import Briefings
import Bytes
import Diagnostics
import Language
import Markdown
import Testing

@testable import Site

struct ArchiveTests {
  private static let text = """
    ---
    title: Council approves the bridge
    date: 2025-11-29T10:00:00-05:00
    updated: 2025-11-30
    source: The Harbor Times
    source_url: https://example.org/bridge
    authors: [Ana Ruiz, Tom Berg]
    language: en-GB
    slug: bridge-approved
    topics: [harbor]
    not_topics: [weather]
    aliases: [/old/bridge/]
    draft: true
    expires: 2026-01-01
    license: CC BY 4.0
    corrections:
      - date: 2025-11-30
        text: A name was misspelled
    ---

    # The bridge

    “We will reopen it,” said Ana Ruiz on Friday. See [the plan](https://example.org/plan) for 80 people.

    Read more: Port closed
    """

  private func analyzed() -> [AnalyzedArticle] {
    let topic = Topic.read(
      path: "Content/topics/harbor.md", bytes: Array("---\ntitle: Harbor\nmatch:\n  - bridge: 3\n---\n".utf8),
      options: .init())
    let entity = Entity.read(
      path: "Content/entities/ana-ruiz.md", bytes: Array("---\nname: Ana Ruiz\nkind: person\n---\n".utf8),
      options: .init())
    let analyzer = ArticleAnalyzer(topics: [topic.0].compactMap { $0 }, entities: [entity.0].compactMap { $0 })
    let read = ArticleReader(options: ReadingOptions()).read(
      path: "Content/articles/a.md", bytes: Array(ArchiveTests.text.utf8))
    return read.articles.map { article in
      var analyzed = analyzer.analyze(article)
      analyzed.fingerprint = 7
      return analyzed
    }
  }

  /// A field that is missing here has to be added to `Archive.article`.
  @Test func keepsEveryFieldOfAnArticle() throws {
    let articles = analyzed()
    #expect(articles.count == 1 && articles[0].analysis.quotes.count > 0 && articles[0].topics.count > 0)
    let bytes = try #require(ArticleStore.bytes(of: articles))
    let kept = try ArticleStore.articles(in: bytes, of: articles[0].article.file)
    #expect(described(kept) == described(articles))
  }

  @Test func findsEveryCutOfAnArchive() throws {
    let bytes = try #require(ArticleStore.bytes(of: analyzed()))
    let file = SourceFile(path: "Content/articles/a.md", bytes: [])
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: Archive.Damage.self) { try ArticleStore.articles(in: Array(bytes[..<count]), of: file) }
    }
  }

  private func described(_ articles: [AnalyzedArticle]) -> String {
    var text = ""
    dump(articles, to: &text)
    return text
  }
}
