import Briefings
import Diagnostics

/// A site up to the point where its pages are known.
struct SitePlan: Sendable {
  let model: SiteModel
  /// What it was made of.
  let frame: SiteFrame
  /// Of the article files, for the next build.
  let files: ReadFiles
  /// Of Output; nil where nobody has taken it yet.
  let lock: OutputLock?
  /// What is wrong with the site as a whole.
  let diagnostics: [Diagnostic]

  /// `known` is a site of the same frame.
  init(
    _ frame: SiteFrame, _ derived: DerivedSite, _ coverage: Coverage, after known: SiteModel?, _ options: BuildOptions
  ) async {
    self.frame = frame
    let definitions = frame.definitions
    model = await SiteModel(
      settings: definitions.settings, coverage: coverage, pages: definitions.pages,
      generator: options.generator, isPreview: options.includesDrafts || options.includesFuture, after: known,
      jobs: options.jobs)
    files = derived.files
    lock = derived.lock
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
