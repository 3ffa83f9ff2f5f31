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
    /// Of the article files, for the next build.
    var files: [String: ReadFile] = [:]
    var theme: SiteTheme
    var inputs = FixedInputs(reading: [], rendering: [])
    /// What the build before derived, where the same definitions hold.
    var corpus: CorpusMemory?
    /// Articles as the build before had them, of files that changed since.
    var replaced: [AnalyzedArticle] = []
  }

  let tree: SourceTree
  let options: BuildOptions

  /// Files of `memory` that are as they were are not parsed again, and not even read where their stamps tell enough.
  /// `stamps` are those of all files, where they have been taken.
  func read(after memory: BuildMemory?, _ stamps: InputStamp?) async throws -> ReadSite {
    guard try tree.exists("Content") else {
      let definitions = SiteDefinitions()
      return ReadSite(
        definitions: definitions, articles: [], diagnostics: [noContent()], theme: try theme(definitions.settings).theme
      )
    }
    var (definitions, diagnostics) = try SiteDefinitions.read(from: tree)
    if let baseURL = options.baseURL { definitions.settings.baseURL = baseURL }
    let (paths, skipped) = try tree.files(under: "Content/articles")
    diagnostics += skipped
    let files = paths.filter(isArticle)
    if files.count < paths.count { diagnostics += paths.filter { !isArticle($0) }.map(unknownKind) }
    if files.isEmpty { diagnostics.append(noArticles()) }
    let (theme, inputs, mistakes) = try theme(definitions.settings)
    let isKnown = memory?.inputs.reading == inputs.reading
    let known = isKnown ? memory?.files ?? [:] : [:]
    let reader = ArticleFileReader(
      tree: tree, definitions: definitions, isPlain: options.isPlain, store: memory?.store,
      inputs: stamps)
    let read = await concurrentMap(files.count, jobs: options.jobs) { reader.read(files[$0], known: known[files[$0]]) }
    let articles = read.flatMap { $0.articles ?? [] }
    diagnostics += read.flatMap(\.diagnostics)
    diagnostics += unknownTopics(articles, definitions.topics.map(\.id))
    if !definitions.overrides.entries.isEmpty, diagnostics.allSatisfy({ $0.severity != .error }) {
      diagnostics += definitions.overrides.unknownArticles(among: articles.map(\.article))
    }
    return ReadSite(
      definitions: definitions, articles: articles, diagnostics: diagnostics + mistakes,
      files: Dictionary(zip(files, read), uniquingKeysWith: { first, _ in first }), theme: theme, inputs: inputs,
      corpus: isKnown ? memory?.corpus : nil,
      replaced: reader.replaced(known, by: zip(files, read)))
  }

  /// The site's templates, compiled, or the program's where it has none.
  private func theme(
    _ settings: SiteSettings
  ) throws -> (theme: SiteTheme, inputs: FixedInputs, diagnostics: [Diagnostic]) {
    var (own, diagnostics) = try ThemeFiles.read(from: tree)
    let files = own ?? options.theme
    let (theme, mistakes) = SiteTheme.compile(files, settings: settings, roots: PageRoots.all(of: settings))
    diagnostics += mistakes
    if let forbidden = options.hosting?.forbidden {
      diagnostics += try AssetCheck(tree: tree, reason: forbidden).diagnostics(own?.assets ?? [])
    }
    return (theme, try FixedInputs(options: options, tree: tree, theme: files), diagnostics)
  }

  private func isArticle(_ path: String) -> Bool {
    SiteReader.endings.contains { path.utf8.suffix($0.count).elementsEqual($0) }
  }

  private static let endings = ArticleReader.endings.flatMap { [".\($0)", ".\($0.uppercased())"] }.map {
    Array($0.utf8)
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
    articles.indices.flatMap { index -> [Diagnostic] in
      let named = articles[index].article.metadata.topics + articles[index].article.metadata.notTopics
      return named.filter { !known.contains($0) }.map {
        .warning(
          "unknown-topic", "no topic “\($0)” in Content/topics", at: Location(path: articles[index].article.file.path),
          help: didYouMean($0, known))
      }
    }
  }
}
