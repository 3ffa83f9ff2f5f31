import Briefings
import Diagnostics

/// A site up to the point where its pages are known.
struct SitePlan: Sendable {
  let model: SiteModel
  let theme: SiteTheme
  let inputs: FixedInputs
  /// Of the article files, for the next build.
  let files: [String: ReadFile]
  /// For the next build.
  let corpus: CorpusMemory?
  /// What is wrong with the site as a whole.
  let diagnostics: [Diagnostic]

  init(_ read: SiteReader.ReadSite, _ derived: DerivedSite, _ coverage: Coverage, _ options: BuildOptions) async {
    model = await SiteModel(
      settings: read.definitions.settings, coverage: coverage, pages: read.definitions.pages,
      generator: options.generator, isPreview: options.includesDrafts || options.includesFuture, jobs: options.jobs)
    theme = read.theme
    inputs = read.inputs
    files = derived.files
    corpus = derived.corpus
    diagnostics = ExcerptCheck(site: model).diagnostics() + RouteCheck(site: model).diagnostics()
  }
}

extension BuildReport.Counts {
  init(of model: SiteModel) {
    self.init(
      articles: model.coverage.articles.count, topics: model.coverage.topics.count,
      entities: model.mentionCounts.filter { $0 > 0 }.count, stories: model.coverage.stories.count)
  }
}
