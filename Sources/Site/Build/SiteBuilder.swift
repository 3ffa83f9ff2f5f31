import Articles
import Briefings
import Bytes
import Diagnostics

/// Builds a site: read, derive, link, render, write.
package struct SiteBuilder: Sendable {
  package let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// Builds the site and writes it, unless there are errors. Throws where the environment fails.
  ///
  /// Where nothing that a build reads has changed since the last one, and Output is whole, nothing is done.
  package func build() async throws -> BuildReport {
    var clock = StageClock()
    let notes = BuildNotes(options: options)
    async let last = notes.lastSite()
    var inputs = try await InputStamp(of: options.root, jobs: options.jobs)
    if !inputs.isSettled {
      // A moment later the next build can tell by metadata alone that nothing has changed since.
      try await Task.sleep(for: FileStamp.settlingTime)
      inputs = try await InputStamp(of: options.root, jobs: options.jobs)
    }
    if let last = try await last, last.inputs == inputs.value { return notes.unchanged(last.output) }
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
    try BuildNotes(options: options).note(report, inputs)
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

  /// Reads, derives and links: what `inspect` and `explain` need.
  package func derive() async throws -> BuildReport {
    var clock = StageClock()
    var report = try await plan(&clock).report
    report.stages = clock.stages
    return report.finished(options)
  }

  private func run(
    writes: Bool, after memory: BuildMemory?, _ inputs: InputStamp?, _ keeper: ArticleKeeper?,
    _ clock: inout StageClock
  ) async throws -> BuildReport {
    var (plan, report) = try await plan(&clock, after: memory, inputs, keeper)
    try memory?.requireWhole()
    guard let plan, !report.finished(options).diagnostics.hasErrors else {
      report.stages = clock.stages
      report.memory = memory
      return report.finished(options)
    }
    let linked = await LinkedSite(plan, after: memory, options)
    clock.end("link")
    let renderer = SiteRenderer(site: linked, options: options)
    let pages =
      try await writes ? write(renderer, after: memory, &report, &clock) : check(renderer, &report, &clock)
    report.stages = clock.stages
    if options.explainsRebuild, !report.finished(options).diagnostics.hasErrors {
      report.explanation = linked.explanation(of: pages, after: memory)
    }
    report.memory = report.finished(options).succeeded ? linked.memory(of: pages, after: memory) : memory
    return report.finished(options)
  }

  /// Reads, derives and links.
  ///
  /// - Returns: no plan where errors leave nothing to plan a site with.
  func plan(
    _ clock: inout StageClock, after memory: BuildMemory? = nil, _ inputs: InputStamp? = nil,
    _ keeper: ArticleKeeper? = nil
  ) async throws -> (plan: SitePlan?, report: BuildReport) {
    var report = BuildReport()
    let read = try await SiteReader(tree: SourceTree(root: options.root), options: options).read(after: memory, inputs)
    report.diagnostics = read.diagnostics
    clock.end("read", BuildReport.Amount(sourcesOf: read.articles))
    let derived = await SiteDeriver(options: options).derive(read, keeper)
    report.diagnostics += derived.diagnostics
    report.omitted = derived.omitted
    report.coverage = derived.coverage
    guard let coverage = derived.coverage else { return (nil, report) }
    clock.end("derive")
    let plan = await SitePlan(read, derived, coverage, options)
    report.diagnostics += plan.diagnostics
    report.counts = BuildReport.Counts(of: plan.model)
    return (plan, report)
  }

  private func write(
    _ renderer: SiteRenderer, after memory: BuildMemory?, _ report: inout BuildReport, _ clock: inout StageClock
  ) async throws -> [PageRenderer.Rendered] {
    var pages: [PageRenderer.Rendered] = []
    var changed: [StagedFile] = []
    report.written = try await OutputWriter(root: options.outputFolder).write { stage in
      let rendered = try await renderer.render(to: stage)
      report.add(rendered, of: renderer.site, options)
      clock.end("render", BuildReport.Amount(rendered.files))
      try memory?.requireWhole()
      pages = rendered.pages
      changed = rendered.files.filter { $0.stagedName != nil }
      return report.finished(options).diagnostics.hasErrors ? nil : rendered.files
    }
    clock.end("write", BuildReport.Amount(changed))
    return pages
  }

  private func check(
    _ renderer: SiteRenderer, _ report: inout BuildReport, _ clock: inout StageClock
  ) async throws -> [PageRenderer.Rendered] {
    let rendered = try await renderer.render(to: nil)
    report.add(rendered, of: renderer.site, options)
    clock.end("render")
    return rendered.pages
  }
}
