import Articles
import Briefings
import Diagnostics
import Language

/// The second stage: what the articles of a site say, topic by topic.
struct SiteDeriver {
  let options: BuildOptions

  /// Takes the articles out of `read`; `start.keeper` stores them.
  func derive(_ read: inout SiteReader.ReadSite, from start: BuildStart) async throws -> DerivedSite {
    let (definitions, keeper) = (read.frame.definitions, start.keeper)
    let selection = ArticleSelection(
      includesDrafts: options.includesDrafts, includesFuture: options.includesFuture, asOf: options.asOf,
      today: options.today)
    // By place: an element would be copied with all its parts.
    let (kept, omitted, asOf) = selection.select(read.articles.indices.map { read.articles[$0].article })
    var derived = DerivedSite(
      omitted: omitted, diagnostics: ArticleSelection.duplicates(in: kept), files: read.takeFiles(), lock: start.lock)
    guard !read.diagnostics.hasErrors, !derived.diagnostics.hasErrors else { return derived }
    let deriver = BriefingDeriver(
      topics: definitions.topics, entities: definitions.entities, overrides: definitions.overrides,
      options: derivation(definitions.settings, asOf))
    var articles = read.takeArticles()
    if let keeper {
      if derived.lock == nil { derived.lock = try OutputWriter(root: options.outputFolder).lock() }
      articles = await keeper.keep(&derived.files, jobs: options.jobs)
    }
    let (remaining, left) = divided(articles, omitted)
    // What is left out now may have been there before.
    var found = await deriver.derive(remaining, after: read.corpus, replaced: read.replaced + left)
    if let keeper, keeper.letsGo {
      try keeper.requireWhole()
      found.coverage.forgetHowItWasDerived()
      found.coverage.holdCitedTexts()
      options.givesBackMemory?()
    }
    derived.diagnostics += found.diagnostics
    (derived.coverage, derived.corpus) = (found.coverage, found.memory)
    return derived
  }

  private func derivation(_ settings: SiteSettings, _ asOf: CalendarDate?) -> DerivationOptions {
    var derivation = DerivationOptions(
      windowDays: settings.windowDays, asOf: asOf, excerptWords: settings.excerptWords, isPlain: options.isPlain)
    derivation.jobs = options.jobs
    return derivation
  }

  private func divided(
    _ articles: [AnalyzedArticle], _ omitted: [ArticleSelection.Omission]
  ) -> (remaining: [AnalyzedArticle], left: [AnalyzedArticle]) {
    guard !omitted.isEmpty else { return (articles, []) }
    let names = Set(omitted.map { "\($0.path)\n\($0.title)" })
    let isLeft = articles.map { names.contains("\($0.article.file.path)\n\($0.article.metadata.title.value)") }
    return (
      zip(articles, isLeft).filter { !$0.1 }.map(\.0), zip(articles, isLeft).filter { $0.1 }.map(\.0)
    )
  }
}

/// What the second stage found.
struct DerivedSite: Sendable {
  /// Nil where errors kept anything from being derived.
  var coverage: Coverage?
  /// Articles that are left out.
  var omitted: [ArticleSelection.Omission]
  var diagnostics: [Diagnostic]
  /// Of the article files, for the next build.
  var files: ReadFiles
  /// Of Output, where articles were stored there.
  var lock: OutputLock?
  /// For the next build.
  var corpus: CorpusMemory?
}
