import Articles
import Briefings
import Diagnostics
import Language
import Markdown

/// The first stage: everything in Content, each article parsed and analysed in one concurrent map.
struct SiteReader {
  struct ReadSite: Sendable {
    var frame: SiteFrame
    /// In the order of their files.
    var articles: [AnalyzedArticle] = []
    var diagnostics: [Diagnostic] = []
    /// Of the article files, for the next build.
    var files = ReadFiles()
    /// What the build before derived, where the same definitions hold.
    var corpus: CorpusMemory?
    /// Articles as the build before had them, of files that changed since.
    var replaced: [AnalyzedArticle] = []
  }

  let tree: SourceTree
  let options: BuildOptions

  /// Files that `start.memory` knows are not parsed again where they are as they were, and not even read where their
  /// stamps tell enough, or nobody edited them.
  func read(from start: BuildStart) async throws -> ReadSite {
    let frame = try (start.edited == nil ? nil : start.memory?.frame) ?? frame()
    let memory = start.memory
    let isKnown = memory?.inputs.reading == frame.inputs.reading
    let known = isKnown ? memory?.files ?? ReadFiles() : ReadFiles()
    let reader = ArticleFileReader(
      tree: tree, definitions: frame.definitions, isPlain: options.isPlain, store: memory?.store,
      inputs: start.edited == nil ? start.inputs : nil)
    let isEdited = start.edited != nil && known.paths == frame.files && known.files.allSatisfy { $0.articles != nil }
    let (files, replaced) =
      isEdited
      ? edit(start.edited ?? [], of: known, reader) : await read(frame.files, known.byPath, reader)
    var site = ReadSite(frame: frame, files: files, replaced: replaced)
    site.articles = files.files.flatMap { $0.articles ?? [] }
    site.diagnostics = frame.diagnostics + files.files.flatMap(\.diagnostics)
    let (topics, overrides) = (frame.definitions.topics.map(\.id), frame.definitions.overrides)
    site.diagnostics += unknownTopics(site.articles, topics)
    if !overrides.entries.isEmpty, !site.diagnostics.hasErrors {
      site.diagnostics += overrides.unknownArticles(among: site.articles.map(\.article))
    }
    site.diagnostics += frame.mistakes
    site.corpus = isKnown ? memory?.corpus : nil
    return site
  }

  private func frame() throws -> SiteFrame {
    guard try tree.exists("Content") else {
      let theme = try theme(SiteDefinitions().settings).theme
      return SiteFrame(options: options.fingerprint, theme: theme, diagnostics: [noContent()])
    }
    var (definitions, diagnostics) = try SiteDefinitions.read(from: tree)
    if let baseURL = options.baseURL { definitions.settings.baseURL = baseURL }
    let (paths, skipped) = try tree.files(under: "Content/articles")
    diagnostics += skipped
    let files = paths.filter(SiteReader.isArticle)
    if files.count < paths.count { diagnostics += paths.filter { !SiteReader.isArticle($0) }.map(unknownKind) }
    if files.isEmpty { diagnostics.append(noArticles()) }
    let (theme, inputs, mistakes) = try theme(definitions.settings)
    return SiteFrame(
      options: options.fingerprint, definitions: definitions, files: files, theme: theme, inputs: inputs,
      diagnostics: diagnostics, mistakes: mistakes)
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

  private typealias Files = (files: ReadFiles, replaced: [AnalyzedArticle])

  private func read(_ paths: [String], _ known: [String: ReadFile], _ reader: ArticleFileReader) async -> Files {
    let read = await concurrentMap(paths.count, jobs: options.jobs) { reader.read(paths[$0], known: known[paths[$0]]) }
    let pairs = zip(paths, read).compactMap { path, file in known[path].map { (path: path, old: $0, new: file) } }
    return (ReadFiles(paths: paths, files: read), reader.replaced(pairs))
  }

  /// All files as they are known but for those `edited`.
  private func edit(_ edited: [String], of known: ReadFiles, _ reader: ArticleFileReader) -> Files {
    var files = known.files
    var pairs: [(path: String, old: ReadFile, new: ReadFile)] = []
    for path in edited {
      guard let index = known.paths.firstIndex(of: path) else { continue }
      files[index] = reader.read(path, known: known.files[index])
      pairs.append((path, known.files[index], files[index]))
    }
    return (ReadFiles(paths: known.paths, files: files), reader.replaced(pairs))
  }

  static func isArticle(_ path: String) -> Bool {
    endings.contains { path.utf8.suffix($0.count).elementsEqual($0) }
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
      let article = articles[index].article
      if article.metadata.topics.isEmpty, article.metadata.notTopics.isEmpty { return [] }
      let named = article.metadata.topics + article.metadata.notTopics
      return named.filter { !known.contains($0) }.map {
        .warning(
          "unknown-topic", "no topic “\($0)” in Content/topics", at: Location(path: articles[index].article.file.path),
          help: didYouMean($0, known))
      }
    }
  }
}
