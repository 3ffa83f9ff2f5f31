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

    /// Gives the articles away: what they hold may be let go of while they are derived from.
    mutating func takeArticles() -> [AnalyzedArticle] {
      defer { articles = [] }
      return articles
    }

    mutating func takeFiles() -> ReadFiles {
      defer { files = ReadFiles() }
      return files
    }
  }

  let tree: SourceTree
  let options: BuildOptions

  /// Files that `start.memory` knows are not parsed again where they are as they were, and not even read where their
  /// stamps tell enough, or nobody edited them.
  func read(from start: BuildStart) async throws -> ReadSite {
    if let edits = start.edits, let memory = start.memory, let site = read(edits, after: memory) { return site }
    let content = try await content()
    async let theme = compiledTheme(content.definitions.settings)
    var known: BuildMemory?
    // Where nothing is known, articles are read while templates are compiled.
    if let memory = start.memory, memory.inputs.reading == (try await theme).inputs.reading { known = memory }
    let reader = reader(content.definitions, start.memory)
    let (files, replaced) = await read(content.files, known?.files, start, reader)
    return site(frame(content, try await theme), files, replaced, known?.corpus)
  }

  private func reader(_ definitions: SiteDefinitions, _ memory: BuildMemory?) -> ArticleFileReader {
    ArticleFileReader(tree: tree, definitions: definitions, isPlain: options.isPlain, store: memory?.store)
  }

  private func site(
    _ frame: SiteFrame, _ files: ReadFiles, _ replaced: [AnalyzedArticle], _ corpus: CorpusMemory?
  ) -> ReadSite {
    var site = ReadSite(frame: frame, files: files, corpus: corpus, replaced: replaced)
    var unknownTopics: [Diagnostic] = []
    site.diagnostics = frame.diagnostics
    site.articles.reserveCapacity(files.files.count)
    // By place: an element would be copied with all its parts.
    for index in files.files.indices {
      site.articles += files.files[index].articles ?? []
      site.diagnostics += files.files[index].diagnostics
      unknownTopics += files.files[index].unknownTopics
    }
    site.diagnostics += unknownTopics
    let overrides = frame.definitions.overrides
    if !overrides.entries.isEmpty, !site.diagnostics.hasErrors {
      site.diagnostics += overrides.unknownArticles(among: site.articles.map(\.article))
    }
    site.diagnostics += frame.mistakes
    return site
  }

  private typealias Content = (definitions: SiteDefinitions, files: [String], diagnostics: [Diagnostic])

  /// What is in Content: definitions, and the paths of articles.
  private func content() async throws -> Content {
    guard try tree.exists("Content") else { return (SiteDefinitions(), [], [noContent()]) }
    async let articles = tree.files(under: "Content/articles")
    var (definitions, diagnostics) = try SiteDefinitions.read(from: tree)
    if let baseURL = options.baseURL { definitions.settings.baseURL = baseURL }
    let (paths, skipped) = try await articles
    diagnostics += skipped
    let files = paths.filter(SiteReader.isArticle)
    if files.count < paths.count { diagnostics += paths.filter { !SiteReader.isArticle($0) }.map(unknownKind) }
    if files.isEmpty { diagnostics.append(noArticles()) }
    return (definitions, files, diagnostics)
  }

  private typealias CompiledTheme = (theme: SiteTheme, inputs: FixedInputs, mistakes: [Diagnostic])

  private func frame(_ content: Content, _ compiled: CompiledTheme) -> SiteFrame {
    SiteFrame(
      options: options.fingerprint, definitions: content.definitions, files: content.files, theme: compiled.theme,
      inputs: compiled.inputs, diagnostics: content.diagnostics, mistakes: compiled.mistakes)
  }

  /// The site's templates, compiled, or the program's where it has none.
  private func compiledTheme(_ settings: SiteSettings) throws -> CompiledTheme {
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

  private func read(
    _ paths: [String], _ known: ReadFiles?, _ start: BuildStart, _ reader: ArticleFileReader
  ) async -> Files {
    let (inputs, spill) = (start.inputs, start.keeper?.spill)
    let (gone, stamps) = (known?.files(but: paths) ?? [], inputs?.stamps(of: paths))
    let known = known?.files(at: paths)
    let read = await concurrentMap(paths.count, jobs: options.jobs) { index in
      let look = stamps?[index].flatMap { stamp in inputs.map { (stamp: stamp, time: $0.time) } }
      var file = reader.read(paths[index], known: known?[index], look: look)
      spill?.take(from: &file)
      return file
    }
    let changed = (known ?? []).enumerated().compactMap { index, known in
      known.flatMap { $0.hash == read[index].hash ? nil : (path: paths[index], old: $0) }
    }
    return (ReadFiles(paths: paths, files: read), reader.replaced(changed + gone))
  }

  /// All as it was in `memory` but for what was edited; nil where that does not hold all that it takes.
  private func read(_ edits: ArticleEdits, after memory: BuildMemory) -> ReadSite? {
    guard var frame = memory.frame, memory.files.paths == frame.files, !frame.files.isEmpty,
      memory.files.files.allSatisfy({ $0.articles != nil })
    else { return nil }
    let reader = reader(frame.definitions, memory)
    var (files, old) = (memory.files, [(path: String, old: ReadFile)]())
    for path in edits.changed + edits.gone {
      guard let place = files.paths.firstIndex(of: path) else { continue }
      old.append((path, files.files[place]))
      if edits.gone.contains(path) {
        files.remove(at: place)
      } else {
        files.files[place] = reader.read(path, known: files.files[place])
      }
    }
    for path in edits.came where tree.lists(path) { files.insert(reader.read(path, known: nil), at: path) }
    // A site without articles is warned of.
    guard !files.paths.isEmpty else { return nil }
    frame.files = files.paths
    return site(frame, files, reader.replaced(old), memory.corpus)
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
}
