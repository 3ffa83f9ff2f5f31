import Articles
import Briefings
import Bytes
import Diagnostics
import Language
import Markdown
import TestSupport
import Testing

@testable import Briefings
@testable import Site

struct ArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(inMemory: true) }

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

  /// A field that is missing here has to be added to `Archive+Article.swift`.
  @Test func keepsEveryFieldOfAnArticle() async throws {
    let articles = analyzed()
    #expect(articles.count == 1 && articles[0].analysis.quotes.count > 0 && articles[0].topics.count > 0)
    let places = try await store(articles)
    let store = ArticleStore(output: folder.path)
    let kept = try #require(store.articles(at: places, of: articles[0].article.file))
    #expect(kept.map(described) == articles.map(described))
    #expect(!store.damage.isFound)
  }

  @Test func tellsWithoutItsTraitsThatAnArticleLacksATerm() async throws {
    let articles = analyzed()
    let places = try await store(articles)
    let store = ArticleStore(output: folder.path)
    let kept = try #require(store.articles(at: places, of: articles[0].article.file))
    let terms = articles[0].terms.map(\.term)
    #expect(terms.count > 10 && terms.allSatisfy { kept[0].traits.hasAny(of: [$0]) })
    // Others with the same beginning.
    #expect(!terms.contains { kept[0].traits.hasAny(of: [$0 ^ 1]) || articles[0].traits.hasAny(of: [$0 ^ 1]) })
  }

  @Test func spillsWhatAnArticleNeedNotHold() async throws {
    let articles = analyzed()
    let spill = try #require(ArticleSpill())
    var files = ReadFiles(
      paths: ["a.md", "b.md", "c.md"], files: [ReadFile(articles: articles), ReadFile(), ReadFile(articles: articles)])
    for index in files.files.indices { spill.take(from: &files.files[index]) }
    let lean = files.files.map { $0.articles ?? [] }
    #expect(lean.map { $0.map(described) } == [articles.map(described), [], articles.map(described)])
    for article in [lean[0][0], lean[2][0]] {
      guard case .elsewhere = article.article.text, case .elsewhere = article.findings else {
        Issue.record("the article holds its text or its findings")
        continue
      }
      #expect(!article.holdsTraits && article.traits.termCount == articles[0].terms.count)
    }
    try OutputWriter(root: folder.path).prepareFolder()
    let keeper = ArticleKeeper(record: BuildRecord(output: folder.path), spill: spill)
    #expect(await keeper.keep(&files, jobs: 2).map(described) == (articles + articles).map(described))
    #expect(files.files.map { $0.articles == nil } == [true, true, true])
    try keeper.requireWhole()
    let store = ArticleStore(output: folder.path)
    for place in [files.files[0].place, files.files[2].place] {
      let kept = store.articles(at: try #require(place), of: articles[0].article.file)
      #expect(kept?.map(described) == articles.map(described))
    }
  }

  @Test func spillsTheSourceOfPastedText() throws {
    let text = Array(
      "The port is closed\n\nBy Ana Ruiz\n\nNov. 29, 2025\n\nThe harbor closed its port on Friday.\n".utf8)
    let read = ArticleReader(options: ReadingOptions()).read(path: "Content/articles/a.txt", bytes: text)
    let spill = try #require(ArticleSpill())
    var file = ReadFile(articles: read.articles.map { ArticleAnalyzer(topics: [], entities: []).analyze($0) })
    spill.take(from: &file)
    let lean = try #require(file.articles?.first).article
    #expect(lean.file.heldBytes == nil && lean.file.bytes == text && lean.file.size == text.count)
    #expect(lean.document.text == read.articles[0].document.text)
  }

  @Test func notesWhatCannotBeReadFromAFileWithoutAName() throws {
    let file = try #require(UnnamedFile())
    #expect(file.append([1, 2, 3]) == 0 && file.append([4]) == 3)
    #expect(file.bytes(at: 2, count: 2) == [3, 4] && file.bytes(at: 2, count: 3) == nil)
  }

  /// Whatever byte is another one: either there is no article, or the store notes that a part of it is damaged.
  @Test func notesDamageWhereverItIs() async throws {
    let articles = analyzed()
    let places = try await store(articles)
    let path = "\(folder.path)/.bulletin/articles"
    let bytes = try FileTree.bytes(of: path)
    for index in stride(from: 0, to: bytes.count, by: 13) {
      var other = bytes
      other[index] ^= 1
      try POSIXFile(creating: path).write(other)
      let store = ArticleStore(output: folder.path)
      let kept = store.articles(at: places, of: articles[0].article.file)
      for article in kept ?? [] { _ = (article.article.file.bytes, described(article)) }
      #expect(kept == nil || store.damage.isFound, "byte \(index)")
    }
  }

  @Test func findsEveryCutOfAnArchive() throws {
    var archive = Archive()
    let article = analyzed()[0]
    var head = ArticleHead(article, article.parts.traits)
    try archive.head(&head)
    for count in stride(from: 0, to: archive.bytes.count, by: 7) {
      var cut = Archive(reading: Array(archive.bytes[..<count]))
      var blank = ArticleHead()
      #expect(throws: Archive.Damage.self) { try cut.head(&blank) }
    }
  }

  private func store(_ articles: [AnalyzedArticle]) async throws -> ArticleStore.FilePlaces {
    try OutputWriter(root: folder.path).prepareFolder()
    var files = [ReadFile(articles: articles)]
    try await ArticleStore(output: folder.path).add(&files, nil, jobs: 2)
    return try #require(files[0].place)
  }

  private func described(_ analyzed: AnalyzedArticle) -> String {
    var text = ""
    let article = analyzed.article
    let head: [Any] = [
      article.id, article.file.path, article.range, article.metadata, article.rangesAreInFile, article.promos,
      analyzed.fingerprint, analyzed.topics, analyzed.mentions, analyzed.wordCount, analyzed.overrides,
    ]
    for part in head + [article.text.value, analyzed.analysis, analyzed.speakers, analyzed.traits.value] {
      dump(part, to: &text)
    }
    return text
  }
}
