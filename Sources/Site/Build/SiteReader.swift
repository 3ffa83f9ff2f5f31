import Articles
import Briefings
import Diagnostics
import Language
import Markdown

/// The first stage: everything in Content, each article parsed and analysed in one concurrent map.
struct SiteReader {
  struct ReadSite: Sendable {
    var definitions: SiteDefinitions
    /// In the order of their files.
    var articles: [AnalyzedArticle]
    var diagnostics: [Diagnostic]
  }

  let tree: SourceTree
  let options: BuildOptions

  func read() async throws -> ReadSite {
    guard try tree.exists("Content") else {
      return ReadSite(definitions: SiteDefinitions(), articles: [], diagnostics: [noContent()])
    }
    var (definitions, diagnostics) = try SiteDefinitions.read(from: tree)
    if let baseURL = options.baseURL { definitions.settings.baseURL = baseURL }
    let (paths, skipped) = try tree.files(under: "Content/articles")
    diagnostics += skipped
    let files = paths.filter(isArticle)
    if files.count < paths.count { diagnostics += paths.filter { !isArticle($0) }.map(unknownKind) }
    if files.isEmpty { diagnostics.append(noArticles()) }
    let read = await readArticles(files, definitions)
    diagnostics += read.flatMap(\.diagnostics)
    diagnostics += unknownTopics(read.flatMap(\.articles), definitions.topics.map(\.id))
    if diagnostics.allSatisfy({ $0.severity != .error }) {
      diagnostics += definitions.overrides.unknownArticles(among: read.flatMap(\.articles).map(\.article))
    }
    return ReadSite(definitions: definitions, articles: read.flatMap(\.articles), diagnostics: diagnostics)
  }

  private struct ReadFile: Sendable {
    var articles: [AnalyzedArticle]
    var diagnostics: [Diagnostic]
  }

  private func readArticles(_ files: [String], _ definitions: SiteDefinitions) async -> [ReadFile] {
    let settings = definitions.settings
    let reader = ArticleReader(
      options: ReadingOptions(
        clock: settings.clock, trustedHTML: settings.trustedHTML, smartPunctuation: settings.smartPunctuation))
    let analyzer = ArticleAnalyzer(topics: definitions.topics, entities: definitions.entities)
    let topicIDs = definitions.topics.map(\.id)
    return await concurrentMap(files.count, jobs: options.jobs) { [tree, isPlain = options.isPlain] index in
      let (bytes, unreadable) = tree.read(files[index])
      guard unreadable.isEmpty else { return ReadFile(articles: [], diagnostics: unreadable) }
      let (articles, diagnostics) = reader.read(path: files[index], bytes: bytes)
      let analyzed = articles.map { isPlain ? $0.withoutAnalysis(topics: topicIDs) : analyzer.analyze($0) }
      return ReadFile(articles: analyzed, diagnostics: diagnostics)
    }
  }

  private func isArticle(_ path: String) -> Bool {
    ArticleReader.endings.contains { path.hasSuffix(".\($0)") || path.hasSuffix(".\($0.uppercased())") }
  }

  private func noContent() -> Diagnostic {
    .error(
      "no-content", "there is no folder “Content” here", at: Location(path: tree.root),
      help: "name the site's folder with --site, or make a new site with “bulletin init DIR”")
  }

  private func noArticles() -> Diagnostic {
    .warning(
      "no-articles", "there are no articles here", at: Location(path: "Content/articles"),
      help: "put .txt or .md files there, or make one with “bulletin new article TITLE”")
  }

  private func unknownKind(_ path: String) -> Diagnostic {
    .warning(
      "unknown-kind", "left out: not a kind of article file", at: Location(path: path),
      help: "articles end in .txt or .md")
  }

  /// Topics that front matter names and that do not exist.
  private func unknownTopics(_ articles: [AnalyzedArticle], _ known: [String]) -> [Diagnostic] {
    articles.flatMap { analyzed in
      (analyzed.article.metadata.topics + analyzed.article.metadata.notTopics).filter { !known.contains($0) }.map {
        .warning(
          "unknown-topic", "no topic “\($0)” in Content/topics", at: Location(path: analyzed.article.file.path),
          help: didYouMean($0, known))
      }
    }
  }
}

extension Article {
  /// The article with what front matter says of it and nothing derived.
  fileprivate func withoutAnalysis(topics: [String]) -> AnalyzedArticle {
    let scores = metadata.topics.compactMap { id in
      topics.firstIndex(of: id).map { TopicScore(topic: $0, score: 0, isAbout: true, hits: []) }
    }
    let words = document.text.reduce(0) { $0 + ($1 == 0x20 || $1 == 0x0A ? 1 : 0) }
    return AnalyzedArticle(article: self, analysis: TextAnalysis(), topics: scores, wordCount: words)
  }
}
