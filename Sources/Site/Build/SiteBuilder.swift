import Articles
import Briefings
import Bytes
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
    var clock = StageClock()
    async let last = lastSite()
    var inputs = try await InputStamp(of: options.root, jobs: options.jobs)
    if !inputs.isSettled {
      // A moment later the next build can tell by metadata alone that nothing has changed since.
      try await Task.sleep(for: FileStamp.settlingTime)
      inputs = try await InputStamp(of: options.root, jobs: options.jobs)
    }
    if let last = try await last, last.inputs == inputs.value { return unchanged(last.output) }
    return try await build(inputs, after: nil, isLast: true, &clock)
  }

  /// Builds the site and writes it, and leaves what the next build needs to do only what has changed; `memory` is
  /// what the build before left, nil for what is on record beside Output.
  package func build(after memory: BuildMemory?) async throws -> BuildReport {
    var clock = StageClock()
    return try await build(
      try await InputStamp(of: options.root, jobs: options.jobs), after: memory, isLast: false, &clock)
  }

  /// `isLast` where this process builds nothing after it.
  private func build(
    _ inputs: InputStamp, after memory: BuildMemory?, isLast: Bool, _ clock: inout StageClock
  ) async throws -> BuildReport {
    let record = BuildRecord(output: options.outputFolder)
    var old = options.isForced ? nil : memory
    if !options.isForced, old == nil { old = await record.read(jobs: options.jobs) }
    clock.end("start")
    // Articles of a plain build are read back no faster than they are parsed.
    let keeper = memory == nil && !options.isPlain ? ArticleKeeper(record: record, letsGo: isLast) : nil
    var report: BuildReport
    do {
      report = try await run(writes: true, after: old, inputs, keeper, &clock)
    } catch is DamagedMemory {
      report = try await run(writes: true, after: nil, inputs, keeper, &clock)
    }
    try self.record(report, inputs)
    // Without a record the next build takes longer, and is right all the same: a full disk is no reason to fail.
    if let new = report.memory, memory == nil, report.written != nil {
      try? await record.write(new, jobs: options.jobs)
    }
    clock.end("record")
    report.stages = clock.stages
    return report
  }

  /// Everything but writing.
  package func check() async throws -> BuildReport {
    var clock = StageClock()
    return try await run(writes: false, after: nil, nil, nil, &clock)
  }

  /// What the last build read, and its Output where that is whole; nil where these options would not build the same.
  private func lastSite() async throws -> (inputs: UInt64, output: WrittenOutput)? {
    guard !options.isForced, !options.measuresTemplates, let state = BuildState.read(output: options.outputFolder),
      state.succeeded, state.isSettled, state.options == options.fingerprint, state.maker == options.maker,
      let output = try OutputWriter(root: options.outputFolder).wholeOutput()
    else { return nil }
    return (state.inputs, output)
  }

  private func unchanged(_ output: WrittenOutput) -> BuildReport {
    var report = BuildReport()
    report.isUnchanged = true
    report.repeated = BuildMessages.read(output: options.outputFolder)
    report.written = output
    return report
  }

  /// Notes how Output came to be; a failed build leaves a note on the site that is still there.
  private func record(_ report: BuildReport, _ inputs: InputStamp) throws {
    if report.succeeded, report.written != nil {
      try state(inputs).write(output: options.outputFolder)
      try BuildMessages(report).write(output: options.outputFolder)
    } else if var state = BuildState.read(output: options.outputFolder) {
      state.succeeded = false
      try state.write(output: options.outputFolder)
    }
  }

  private func state(_ inputs: InputStamp) -> BuildState {
    BuildState(
      maker: options.maker, drafts: options.includesDrafts, future: options.includesFuture, succeeded: true,
      inputs: inputs.value, options: options.fingerprint, isSettled: inputs.isSettled)
  }

  /// Reads and derives alone: what `inspect` and `explain` need.
  package func derive() async throws -> BuildReport {
    var clock = StageClock()
    var report = try await derived(&clock, after: nil, nil).report
    report.stages = clock.stages
    return finished(report)
  }

  private func run(
    writes: Bool, after memory: BuildMemory?, _ inputs: InputStamp?, _ keeper: ArticleKeeper?,
    _ clock: inout StageClock
  ) async throws -> BuildReport {
    var derived = try await derived(&clock, after: memory, inputs, keeper)
    try memory?.requireWhole()
    guard let model = derived.model, let theme = derived.theme, !finished(derived.report).diagnostics.hasErrors else {
      derived.report.stages = clock.stages
      derived.report.memory = memory
      return finished(derived.report)
    }
    let sources = await SiteFingerprints(model, theme: theme, jobs: options.jobs)
    let whole = memory.map { derived.inputs.reason(comparedTo: $0.inputs) } ?? missingMemory
    var reuse = PageReuse.none
    let tasks = PageTask.all(of: model)
    let names = tasks.map { $0.name(in: model) }
    if let memory, whole == nil, !options.measuresTemplates {
      reuse = PageReuse(memory, names: names, sources: sources)
    }
    let renderer = PageRenderer(
      site: model, theme: theme, tasks: tasks, names: names, measures: options.measuresTemplates,
      hosting: options.hosting, sources: sources, reuse: reuse)
    clock.end("link")
    var pages: [PageRenderer.Rendered] = []
    if writes {
      var changed: [StagedFile] = []
      derived.report.written = try await OutputWriter(root: options.outputFolder).write { stage in
        let files: [StagedFile]
        (pages, files) = try await render(renderer, to: stage, &derived.report)
        clock.end("render", BuildReport.Amount(files))
        try memory?.requireWhole()
        changed = files.filter { $0.stagedName != nil }
        return finished(derived.report).diagnostics.hasErrors ? nil : files
      }
      clock.end("write", BuildReport.Amount(changed))
    } else {
      (pages, _) = try await render(renderer, to: nil, &derived.report)
      clock.end("render")
    }
    derived.report.stages = clock.stages
    if options.explainsRebuild, !finished(derived.report).diagnostics.hasErrors {
      derived.report.explanation = explanation(renderer, pages, whole, memory?.sources)
    }
    var report = finished(derived.report)
    report.memory =
      report.succeeded
      ? BuildMemory(
        inputs: derived.inputs, files: derived.files, sources: sources, pages: pages.compactMap(\.memory),
        corpus: derived.corpus, store: memory?.store) : memory
    return report
  }

  private var missingMemory: String? {
    options.isForced ? "--force asks for it" : "there is no record of an earlier build by this program"
  }

  private func explanation(
    _ renderer: PageRenderer, _ pages: [PageRenderer.Rendered], _ whole: String?, _ old: SiteFingerprints?
  ) -> RebuildExplanation {
    var explanation = RebuildExplanation(whole: whole)
    guard let old, whole == nil else { return explanation }
    let reasons = RebuildReasons(site: renderer.site, theme: renderer.theme, old: old, new: renderer.sources)
    explanation.pages = pages.compactMap { page in
      guard let reason = page.reason, let file = page.staged.first else { return nil }
      let path = file.path.hasSuffix("index.html") ? String(file.path.dropLast("index.html".count)) : file.path
      return RebuildExplanation.Page(path: "/" + path, reason: reasons.text(of: reason))
    }
    return explanation
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
  /// A site up to the point where its pages are known.
  struct Derived {
    var report = BuildReport()
    var model: SiteModel?
    var theme: SiteTheme?
    var inputs: FixedInputs
    var files: [String: ReadFile]
    var corpus: CorpusMemory?
  }

  func derived(
    _ clock: inout StageClock, after memory: BuildMemory?, _ inputs: InputStamp?, _ keeper: ArticleKeeper? = nil
  ) async throws -> Derived {
    let read = try await SiteReader(tree: SourceTree(root: options.root), options: options)
      .read(after: memory, inputs)
    var derived = Derived(inputs: read.inputs, files: read.files)
    let settings = read.definitions.settings
    let (theme, mistakes) = SiteTheme.compile(read.theme, settings: settings, roots: PageRoots.all(of: settings))
    derived.report.diagnostics = read.diagnostics + mistakes
    if let forbidden = options.hosting?.forbidden {
      let check = AssetCheck(tree: SourceTree(root: options.root), reason: forbidden)
      derived.report.diagnostics += try check.diagnostics(read.hasOwnTheme ? read.theme.assets : [])
    }
    let parsed = read.articles.map(\.article)
    clock.end("read", BuildReport.Amount(sourcesOf: parsed))
    let selection = ArticleSelection(
      includesDrafts: options.includesDrafts, includesFuture: options.includesFuture, asOf: options.asOf,
      today: options.today)
    let (kept, omitted, asOf) = selection.select(parsed)
    derived.report.omitted = omitted
    derived.report.diagnostics += ArticleSelection.duplicates(in: kept)
    guard !derived.report.diagnostics.hasErrors else { return derived }
    let left = Set(omitted.map { "\($0.path)\n\($0.title)" })
    let articles =
      left.isEmpty
      ? read.articles
      : read.articles.filter { !left.contains("\($0.article.file.path)\n\($0.article.metadata.title.value)") }
    var derivation = DerivationOptions(
      windowDays: settings.windowDays, asOf: asOf, excerptWords: settings.excerptWords, isPlain: options.isPlain)
    derivation.jobs = options.jobs
    let deriver = BriefingDeriver(
      topics: read.definitions.topics, entities: read.definitions.entities, overrides: read.definitions.overrides,
      options: derivation)
    async let stored = keeper?.keep(read.files, jobs: options.jobs)
    if options.jobs == 1 { _ = await stored }
    var found = await deriver.derive(articles, after: read.corpus, replaced: read.replaced)
    if let files = await stored { derived.files = files }
    if keeper?.letsGo == true { found.coverage.forgetHowItWasDerived() }
    let coverage = found.coverage
    derived.report.diagnostics += found.diagnostics
    derived.report.coverage = coverage
    derived.corpus = found.memory
    clock.end("derive")
    let model = await SiteModel(
      settings: settings, coverage: coverage, pages: read.definitions.pages, generator: options.generator,
      isPreview: options.includesDrafts || options.includesFuture, jobs: options.jobs)
    derived.report.diagnostics += ExcerptCheck(site: model).diagnostics() + RouteCheck(site: model).diagnostics()
    derived.report.counts = BuildReport.Counts(
      articles: coverage.articles.count, topics: coverage.topics.count,
      entities: model.mentionCounts.filter { $0 > 0 }.count, stories: coverage.stories.count)
    (derived.model, derived.theme) = (model, theme)
    return derived
  }

  /// Renders all pages and checks their links; gives every file of the site.
  private func render(
    _ renderer: PageRenderer, to stage: OutputStage?, _ report: inout BuildReport
  ) async throws -> (pages: [PageRenderer.Rendered], files: [StagedFile]) {
    let pages = try await renderer.renderAll(to: stage, jobs: options.jobs)
    report.diagnostics += PageFailures.joined(pages.map(\.diagnostics))
    report.counts.pages = pages.count
    report.counts.rendered = pages.reduce(0) { $0 + ($1.reason == nil ? 0 : 1) }
    for page in pages { page.profile.map { report.templates.add($0) } }
    if options.measuresTemplates { report.unusedTemplates = renderer.theme.unused(in: report.templates) }
    let files = plainFiles(renderer)
    let staged = try files.enumerated().flatMap { number, file in
      try renderer.stageAll(file, stage, number: renderer.tasks.count + number)
    }
    if !report.diagnostics.hasErrors {
      report.diagnostics += brokenLinks(renderer, pages, files.map(\.path))
    }
    return (pages, pages.flatMap(\.staged) + staged)
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
}

/// What leads from pages to the site's root, for every depth at which a site has pages.
enum PageRoots {
  private static let deepest = 8

  static func all(of settings: SiteSettings) -> [String] {
    (0...deepest).map { String(repeating: "../", count: $0) } + [settings.baseURL.path]
  }
}
