import Articles
import Briefings
import Diagnostics
import Jinja

/// Builds a site: read, derive, link, render, write.
package struct SiteBuilder: Sendable {
  package let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// Builds the site and writes it, unless there are errors. Throws where the environment fails.
  ///
  /// Where nothing that a build reads has changed since the last one, and Output is whole, nothing is done.
  package func build() async throws -> BuildReport {
    let inputs = try InputStamp.of(options.root)
    if let report = try unchanged(inputs) { return report }
    let report = try await run(writes: true)
    try record(report, inputs)
    return report
  }

  /// Everything but writing.
  package func check() async throws -> BuildReport { try await run(writes: false) }

  private func unchanged(_ inputs: UInt64) throws -> BuildReport? {
    guard !options.isForced, !options.measuresTemplates, let state = BuildState.read(output: options.outputFolder),
      state.succeeded, state.inputs == inputs, state.options == options.fingerprint, state.maker == options.maker,
      let whole = try OutputWriter(root: options.outputFolder).wholeOutput()
    else { return nil }
    var report = BuildReport()
    report.isUnchanged = true
    report.repeated = BuildMessages.read(output: options.outputFolder)
    report.written = whole
    return report
  }

  /// Notes how Output came to be; a failed build leaves a note on the site that is still there.
  private func record(_ report: BuildReport, _ inputs: UInt64) throws {
    if report.succeeded, report.written != nil {
      try state(inputs).write(output: options.outputFolder)
      try BuildMessages(report).write(output: options.outputFolder)
    } else if var state = BuildState.read(output: options.outputFolder) {
      state.succeeded = false
      try state.write(output: options.outputFolder)
    }
  }

  private func state(_ inputs: UInt64) -> BuildState {
    BuildState(
      maker: options.maker, drafts: options.includesDrafts, future: options.includesFuture, succeeded: true,
      inputs: inputs, options: options.fingerprint)
  }

  /// Reads and derives alone: what `inspect` and `explain` need.
  package func derive() async throws -> BuildReport {
    var clock = StageClock()
    var (report, _, _) = try await derived(&clock)
    report.stages = clock.stages
    return finished(report)
  }

  private func run(writes: Bool) async throws -> BuildReport {
    var clock = StageClock()
    var (report, model, theme) = try await derived(&clock)
    guard let model, let theme, !finished(report).diagnostics.hasErrors else {
      report.stages = clock.stages
      return finished(report)
    }
    let renderer = PageRenderer(
      site: model, theme: theme, tasks: PageTask.all(of: model), measures: options.measuresTemplates,
      hosting: options.hosting)
    clock.end("link")
    if writes {
      report.written = try await OutputWriter(root: options.outputFolder).write { stage in
        let files = try await render(renderer, to: stage, &report)
        clock.end("render")
        return finished(report).diagnostics.hasErrors ? nil : files
      }
      clock.end("write")
    } else {
      _ = try await render(renderer, to: nil, &report)
      clock.end("render")
    }
    report.stages = clock.stages
    return finished(report)
  }

  /// Diagnostics in order, raised where warnings are errors.
  private func finished(_ report: BuildReport) -> BuildReport {
    var report = report
    let sorted = report.diagnostics.sortedForPrinting()
    report.diagnostics = options.isStrict ? sorted.strict() : sorted
    return report
  }
}

extension SiteBuilder {
  func derived(_ clock: inout StageClock) async throws -> (BuildReport, SiteModel?, SiteTheme?) {
    var report = BuildReport()
    let tree = SourceTree(root: options.root)
    let read = try await SiteReader(tree: tree, options: options).read()
    report.diagnostics = read.diagnostics
    let settings = read.definitions.settings
    let (ownTheme, unreadable) = try ThemeFiles.read(from: tree)
    let roots = PageRoots.all(of: settings)
    let (theme, mistakes) = SiteTheme.compile(ownTheme ?? options.theme, settings: settings, roots: roots)
    report.diagnostics += unreadable + mistakes
    if let forbidden = options.hosting?.forbidden {
      report.diagnostics += try AssetCheck(tree: tree, reason: forbidden).diagnostics(ownTheme?.assets ?? [])
    }
    clock.end("read")
    let selection = ArticleSelection(
      includesDrafts: options.includesDrafts, includesFuture: options.includesFuture, asOf: options.asOf)
    let (kept, omitted, asOf) = selection.select(read.articles.map(\.article))
    report.omitted = omitted
    report.diagnostics += ArticleSelection.duplicates(in: kept)
    guard !report.diagnostics.hasErrors else { return (report, nil, nil) }
    let left = Set(omitted.map { "\($0.path)\n\($0.title)" })
    let articles = read.articles.filter {
      !left.contains("\($0.article.file.path)\n\($0.article.metadata.title.value)")
    }
    var derivation = DerivationOptions(
      windowDays: settings.windowDays, asOf: asOf, excerptWords: settings.excerptWords, isPlain: options.isPlain)
    derivation.jobs = options.jobs
    let deriver = BriefingDeriver(
      topics: read.definitions.topics, entities: read.definitions.entities, overrides: read.definitions.overrides,
      options: derivation)
    let (coverage, found) = await deriver.derive(articles)
    report.diagnostics += found
    report.coverage = coverage
    clock.end("derive")
    let model = SiteModel(
      settings: settings, coverage: coverage, pages: read.definitions.pages, generator: options.generator,
      isPreview: options.includesDrafts || options.includesFuture)
    report.diagnostics += ExcerptCheck(site: model).diagnostics() + RouteCheck(site: model).diagnostics()
    report.counts = BuildReport.Counts(
      articles: coverage.articles.count, topics: coverage.topics.count,
      entities: model.mentionCounts.filter { $0 > 0 }.count, stories: coverage.stories.count)
    return (report, model, theme)
  }

  /// Renders all pages and checks their links; gives every file of the site.
  private func render(
    _ renderer: PageRenderer, to stage: OutputStage?, _ report: inout BuildReport
  ) async throws -> [StagedFile] {
    let pages = try await renderer.renderAll(to: stage, jobs: options.jobs)
    report.diagnostics += PageFailures.joined(pages.map(\.diagnostics))
    report.counts.pages = pages.count
    for page in pages { page.profile.map { report.templates.add($0) } }
    if options.measuresTemplates { report.unusedTemplates = renderer.theme.unused(in: report.templates) }
    let files = plainFiles(renderer)
    let staged = try files.enumerated().flatMap { number, file in
      try renderer.stageAll(file, stage, number: renderer.tasks.count + number)
    }
    if !report.diagnostics.hasErrors {
      report.diagnostics += brokenLinks(renderer, pages, files.map(\.path))
    }
    return pages.flatMap(\.staged) + staged
  }

  /// Files that no template makes.
  private func plainFiles(_ renderer: PageRenderer) -> [OutputFile] {
    let site = renderer.site
    let data = site.coverage.topics.indices.map { topic in
      OutputFile(
        path: "topics/\(site.coverage.topics[topic].id)/briefing.json",
        bytes: InspectReport(site.coverage).json(topic: topic))
    }
    let assets = renderer.theme.assets.map { OutputFile(path: $0.output, bytes: $0.bytes) }
    let hostFiles = options.hosting?.files(site.settings, site.moves) ?? []
    return Sitemaps(site: site).files() + data + assets + hostFiles
  }

  private func brokenLinks(_ renderer: PageRenderer, _ pages: [PageRenderer.Rendered], _ files: [String])
    -> [Diagnostic]
  {
    let feeds = renderer.tasks.compactMap { task -> String? in
      guard case .feed(let kind, let topic) = task else { return nil }
      return (topic.map { "topics/\(renderer.site.coverage.topics[$0].id)/" } ?? "") + kind.rawValue
    }
    let checker = LinkChecker(pages: pages.compactMap(\.links), files: files + feeds)
    return pages.enumerated().flatMap { index, page -> [Diagnostic] in
      guard let links = page.links else { return [] }
      let broken = checker.broken(in: links)
      guard !broken.isEmpty else { return [] }
      let (prepared, html) = renderer.html(of: index)
      return LinkChecker.diagnostics(
        broken, html: html, page: prepared.data.page, template: prepared.template,
        text: text(of: renderer.tasks[index], renderer.site))
    }
  }

  /// The text that an author wrote for a page.
  private func text(of task: PageTask, _ site: SiteModel) -> LinkChecker.Text? {
    switch task {
    case .article(let index):
      let article = site.article(index).article
      return LinkChecker.Text(document: article.document, file: article.file)
    case .page(let index): return LinkChecker.Text(document: site.pages[index].document, file: site.pages[index].file)
    case .topic(let index):
      let topic = site.coverage.topics[index]
      return LinkChecker.Text(document: topic.background, file: topic.file)
    case .entity(let index):
      let entity = site.coverage.entities[index]
      return LinkChecker.Text(document: entity.body, file: entity.file)
    default: return nil
    }
  }
}

/// What leads from pages to the site's root, for every depth at which a site has pages.
enum PageRoots {
  private static let deepest = 8

  static func all(of settings: SiteSettings) -> [String] {
    (0...deepest).map { String(repeating: "../", count: $0) } + [settings.baseURL.path]
  }
}
