import Briefings
import Diagnostics
import Jinja

/// The fourth stage: every file of a site, its pages with their links checked.
struct SiteRenderer: Sendable {
  let site: LinkedSite
  let options: BuildOptions

  /// `stage` takes the files; nil where nothing is written.
  ///
  /// `known` is what files that are no pages offered to links in the build before, by which no link was broken.
  func render(to stage: OutputStage?, after known: [UInt64]?) async throws -> RenderedSite {
    async let made = plainFiles()
    if options.jobs == 1 { _ = await made }
    let pages = try await site.pages.renderAll(to: stage, jobs: options.jobs)
    var diagnostics = PageFailures.joined(pages.map(\.diagnostics))
    let plain = await made
    let staged = try files(of: pages, and: plain, stage)
    async let plan = stage.map { OutputPlan(staged, replacing: $0.owned) }
    let targets = fileTargets(plain.map(\.path))
    if !diagnostics.hasErrors { diagnostics += await brokenLinks(pages, targets, after: known) }
    return RenderedSite(
      pages: pages, files: staged, plan: await plan, fileTargets: targets, diagnostics: diagnostics)
  }

  /// All that is staged: what pages were, and `plain`, which no template makes.
  private func files(
    of pages: [PageRenderer.Rendered], and plain: [OutputFile], _ stage: OutputStage?
  ) throws -> [StagedFile] {
    var files: [StagedFile] = []
    files.reserveCapacity(pages.count + plain.count)
    for page in pages { files += page.staged }
    for (number, file) in plain.enumerated() {
      files += try site.pages.stageAll(file, stage, number: site.pages.tasks.count + number)
    }
    return files
  }

  /// Files that no template makes.
  private func plainFiles() async -> [OutputFile] {
    let model = site.plan.model
    let data = await concurrentMap(model.coverage.topics.count, jobs: options.jobs) { topic in
      OutputFile(
        path: "topics/\(model.coverage.topics[topic].id)/briefing.json",
        bytes: InspectReport(model.coverage).json(topic: topic))
    }
    let assets = site.plan.frame.theme.assets.map { OutputFile(path: $0.output, bytes: $0.bytes) }
    let hostFiles = options.hosting?.files(model.settings, model.moves) ?? []
    return Sitemaps(site: model).files() + data + assets + hostFiles
  }
}

/// All files of a site, staged.
struct RenderedSite: Sendable {
  let pages: [PageRenderer.Rendered]
  /// Those of `pages`, and those that no template makes.
  let files: [StagedFile]
  /// Of the commit; nil where nothing is written.
  let plan: OutputPlan?
  /// What those of `files` that are no pages offer to links.
  let fileTargets: [UInt64]
  let diagnostics: [Diagnostic]
}

extension BuildReport {
  /// Takes in what was rendered.
  mutating func add(_ rendered: RenderedSite, of site: LinkedSite, _ options: BuildOptions) {
    diagnostics += rendered.diagnostics
    counts.pages = rendered.pages.count
    counts.rendered = rendered.pages.reduce(0) { $0 + ($1.reason == nil ? 0 : 1) }
    for page in rendered.pages { page.profile.map { templates.add($0) } }
    if options.measuresTemplates { unusedTemplates = site.plan.frame.theme.unused(in: templates) }
  }

  /// Diagnostics in order, raised where warnings are errors.
  func finished(_ options: BuildOptions) -> BuildReport {
    var report = self
    let sorted = diagnostics.sortedForPrinting()
    report.diagnostics = options.isStrict ? sorted.strict() : sorted
    return report
  }
}
