import Briefings
import Diagnostics

/// The third stage: a site's pages and what each is made of, with those of the build before that are still right.
struct LinkedSite: Sendable {
  let plan: SitePlan
  let pages: PageRenderer
  /// Why all is made anew; nil where it is not.
  private let reasonForAll: String?

  init(_ plan: SitePlan, after memory: BuildMemory?, _ options: BuildOptions) async {
    let model = plan.model
    async let allTasks = PageTask.all(of: model)
    let sources = await SiteFingerprints(model, theme: plan.frame.theme, jobs: options.jobs)
    let tasks = await allTasks
    let names = await concurrentMap(tasks.count, jobs: options.jobs) { tasks[$0].name(in: model) }
    reasonForAll = memory.map { plan.frame.inputs.reason(comparedTo: $0.inputs) } ?? Self.noMemory(options)
    var reuse = PageReuse.none
    if let memory, reasonForAll == nil, !options.measuresTemplates {
      reuse = PageReuse(memory, names: names, sources: sources)
    }
    self.plan = plan
    pages = PageRenderer(
      site: model, theme: plan.frame.theme, tasks: tasks, names: names, measures: options.measuresTemplates,
      hosting: options.hosting, sources: sources, reuse: reuse)
  }

  private static func noMemory(_ options: BuildOptions) -> String? {
    options.isForced ? "--force asks for it" : "there is no record of an earlier build by this program"
  }

  /// What the build leaves for the next one.
  func memory(
    of site: RenderedSite?, _ corpus: CorpusMemory?, _ owned: OwnedFiles?, from start: BuildStart
  ) -> BuildMemory {
    var memory = BuildMemory(
      inputs: plan.frame.inputs, files: plan.files, sources: pages.sources,
      pages: site?.pages.compactMap(\.memory) ?? [], corpus: corpus, store: start.memory?.store)
    memory.fileTargets = site?.fileTargets ?? []
    (memory.frame, memory.model) = (plan.frame, plan.model)
    (memory.stamp, memory.owned) = (start.inputs, owned)
    return memory
  }

  /// Why each page that was made anew is.
  func explanation(of rendered: [PageRenderer.Rendered], after memory: BuildMemory?) -> RebuildExplanation {
    var explanation = RebuildExplanation(whole: reasonForAll)
    guard let old = memory?.sources, reasonForAll == nil else { return explanation }
    let reasons = RebuildReasons(site: pages.site, theme: pages.theme, old: old, new: pages.sources)
    explanation.pages = rendered.compactMap { page in
      guard let reason = page.reason, let file = page.staged.first else { return nil }
      let path = file.path.hasSuffix("index.html") ? String(file.path.dropLast("index.html".count)) : file.path
      return RebuildExplanation.Page(path: "/" + path, reason: reasons.text(of: reason))
    }
    return explanation
  }
}
