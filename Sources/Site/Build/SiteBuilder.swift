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
    let known = try await last
    if let known, known.inputs == inputs.value { return notes.unchanged(known.output.written) }
    return try await build(inputs, after: nil, over: known?.output, isLast: true, &clock)
  }

  /// Builds the site and writes it, and leaves what the next build needs to do only what has changed; `memory` is
  /// what the build before left, nil for what is on record beside Output. `changes` are all since then.
  package func build(after memory: BuildMemory?, _ changes: SiteChanges = .unknown) async throws -> BuildReport {
    var clock = StageClock()
    if memory?.frame?.options == options.fingerprint, let stamp = memory?.stamp, let paths = changes.articles,
      let (inputs, edits) = stamp.after(editing: paths)
    {
      return try await build(inputs, edits: edits, after: memory, isLast: false, &clock)
    }
    let inputs = try await InputStamp(of: options.root, jobs: options.jobs)
    return try await build(inputs, after: memory, isLast: false, &clock)
  }

  /// Does beforehand what need not wait until it is known what changed: looks which files are gone from Output.
  package func prepared(_ memory: BuildMemory?) async -> BuildMemory? {
    guard var prepared = memory else { return nil }
    prepared.missing = nil
    let output = try? await prepared.output(options.outputFolder, jobs: options.jobs)
    prepared.missing = output?.missing
    return prepared
  }

  /// `output` is what has been seen of Output a moment ago; `isLast` where this process builds nothing after it.
  private func build(
    _ inputs: InputStamp, edits: ArticleEdits? = nil, after memory: BuildMemory?, over output: WholeOutput? = nil,
    isLast: Bool, _ clock: inout StageClock
  ) async throws -> BuildReport {
    var start = BuildStart(inputs: inputs, edits: edits)
    start.lock = try OutputWriter(root: options.outputFolder).lockWhereBuilt()
    let record = BuildRecord(output: options.outputFolder)
    if !options.isForced {
      async let owned = output?.owned
      start.memory = memory
      if memory == nil { start.memory = await record.read(jobs: options.jobs) }
      if let owned = await owned {
        start.memory?.owned = owned
        start.memory?.missing = []
      }
    }
    clock.end("start")
    // Articles of a plain build are read back no faster than they are parsed.
    if memory == nil, !options.isPlain {
      start.keeper = ArticleKeeper(record: record, spill: isLast ? ArticleSpill() : nil)
    }
    if memory == nil, options.isPlain { record.keep(nil, definitions: 0) }
    var report: BuildReport
    do {
      report = try await run(writes: true, from: start, &clock)
    } catch is DamagedMemory {
      (start.memory, start.edits) = (nil, nil)
      start.keeper?.spill = nil
      report = try await run(writes: true, from: start, &clock)
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
    return try await run(writes: false, from: BuildStart(), &clock)
  }

  /// Reads, derives and links: what `inspect` and `explain` need.
  package func derive() async throws -> BuildReport {
    var clock = StageClock()
    var report = try await plan(&clock, from: BuildStart()).report
    report.stages = clock.stages
    return report.finished(options)
  }

  private func run(writes: Bool, from start: BuildStart, _ clock: inout StageClock) async throws -> BuildReport {
    let memory = start.memory
    async let output = memory?.output(options.outputFolder, jobs: options.jobs)
    var (plan, corpus, report) = try await plan(&clock, from: start)
    try memory?.requireWhole()
    guard let plan, !report.finished(options).diagnostics.hasErrors else {
      report.stages = clock.stages
      report.memory = memory
      return report.finished(options)
    }
    let linked = await link(plan, &corpus, from: start)
    clock.end("link")
    let renderer = SiteRenderer(site: linked, options: options)
    var rendered: RenderedSite?
    var owned: OwnedFiles?
    if writes {
      (rendered, owned) = try await write(renderer, from: start, try await output, &report, &clock)
    } else {
      rendered = try await renderer.render(to: nil, after: nil)
      if let rendered { report.add(rendered, of: linked, options) }
      clock.end("render")
    }
    report.stages = clock.stages
    if options.explainsRebuild, !report.finished(options).diagnostics.hasErrors {
      report.explanation = linked.explanation(of: rendered?.pages ?? [], after: memory)
    }
    report.memory =
      report.finished(options).succeeded ? linked.memory(of: rendered, corpus, owned, from: start) : memory
    report.keep(SpentBuild(linked, rendered, after: memory))
    return report.finished(options)
  }

  /// Reads, derives and links.
  ///
  /// - Returns: no plan where errors leave nothing to plan a site with.
  func plan(
    _ clock: inout StageClock, from start: BuildStart
  ) async throws -> (plan: SitePlan?, corpus: CorpusMemory?, report: BuildReport) {
    var report = BuildReport()
    var read = try await SiteReader(tree: SourceTree(root: options.root), options: options).read(from: start)
    report.diagnostics = read.diagnostics
    clock.end("read", amount(BuildReport.Amount(sourcesOf: read.articles)))
    let derived = try await SiteDeriver(options: options).derive(&read, from: start)
    report.diagnostics += derived.diagnostics
    report.omitted = derived.omitted
    report.coverage = derived.coverage
    guard let coverage = derived.coverage else { return (nil, nil, report) }
    clock.end("derive")
    let known = start.edits == nil ? nil : start.memory?.model
    let plan = await SitePlan(read.frame, derived, coverage, after: known, options)
    report.diagnostics += plan.diagnostics
    report.counts = BuildReport.Counts(of: plan.model)
    return (plan, derived.corpus, report)
  }

  /// Links, and keeps what was derived meanwhile; lets go of it where the keeper does.
  private func link(
    _ plan: SitePlan, _ corpus: inout CorpusMemory?, from start: BuildStart
  ) async -> LinkedSite {
    let keeper = start.keeper
    async let kept: Void? = keeper?.keep(corpus, definitions: plan.frame.inputs.definitions)
    if options.jobs == 1 { await kept }
    let linked = await LinkedSite(plan, after: start.memory, options)
    await kept
    if keeper?.letsGo == true {
      corpus = nil
      options.givesBackMemory?()
    }
    return linked
  }

  private func write(
    _ renderer: SiteRenderer, from start: BuildStart, _ output: (owned: OwnedFiles, missing: Set<String>)?,
    _ report: inout BuildReport, _ clock: inout StageClock
  ) async throws -> (RenderedSite?, OwnedFiles?) {
    var site: RenderedSite?
    let writer = OutputWriter(root: options.outputFolder)
    let lock = try renderer.site.plan.lock ?? writer.lock()
    let done = try await writer.write(under: lock, after: output) { stage in
      let rendered = try await renderer.render(to: stage, after: start.memory?.fileTargets)
      report.add(rendered, of: renderer.site, options)
      clock.end("render", amount(BuildReport.Amount(rendered.files)))
      try start.memory?.requireWhole()
      try start.keeper?.requireWhole()
      site = rendered
      return report.finished(options).diagnostics.hasErrors ? nil : rendered.plan
    }
    report.written = done?.written
    clock.end("write", amount(BuildReport.Amount(site?.files.filter { $0.stagedName != nil } ?? [])))
    return (site, done?.owned)
  }

  /// What a stage had to do, where somebody asks: looking at each of its files for it takes its time.
  private func amount(_ amount: @autoclosure () -> BuildReport.Amount) -> BuildReport.Amount? {
    options.measuresTemplates ? amount() : nil
  }
}
