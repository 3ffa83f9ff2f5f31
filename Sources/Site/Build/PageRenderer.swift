import Articles
import Briefings
import Bytes
import Diagnostics
import Jinja

/// The stage that turns pages into files: each rendered, its links noted, and staged, in one concurrent map.
struct PageRenderer: Sendable {
  let site: SiteModel
  let theme: SiteTheme
  let tasks: [PageTask]
  /// `PageTask.name` of each.
  let names: [String]
  let measures: Bool
  /// Makes compressed copies; nil where none are wanted.
  let hosting: Hosting?
  let sources: SiteFingerprints
  /// Pages of the build before.
  let reuse: PageReuse

  /// Numbers of staged files that one file and its copies take.
  static let filesEach = 4

  /// A page that went to the stage, or that is in Output already. An object, because the list of all is copied.
  final class Rendered: Sendable {
    let staged: [StagedFile]
    let links: PageLinks?
    let diagnostics: [Diagnostic]
    let profile: TemplateProfile?
    /// For the next build; nil where it cannot be used again.
    let memory: RenderedPage?
    /// Why it was rendered; nil where it was not.
    let reason: PageReuse.Reason?
    /// Why it could not be staged.
    let failure: (any Error)?

    init(
      staged: [StagedFile] = [], links: PageLinks? = nil, diagnostics: [Diagnostic] = [],
      profile: TemplateProfile? = nil, memory: RenderedPage? = nil, reason: PageReuse.Reason? = nil,
      failure: (any Error)? = nil
    ) {
      self.staged = staged
      self.links = links
      self.diagnostics = diagnostics
      self.profile = profile
      self.memory = memory
      self.reason = reason
      self.failure = failure
    }
  }

  func renderAll(to stage: OutputStage?, jobs: Int) async throws -> [Rendered] {
    let pages = self
    let rendered = await concurrentMap(
      tasks.count, jobs: jobs, most: 512, sharing: { SharedRenderer(theme: pages.theme) }
    ) {
      renderer, index in
      do { return try pages.render(index, to: stage, &renderer) } catch { return Rendered(failure: error) }
    }
    for page in rendered { if let failure = page.failure { throw failure } }
    return rendered
  }

  private func render(_ index: Int, to stage: OutputStage?, _ renderer: inout SharedRenderer) throws -> Rendered {
    let own = PageFingerprint(site: site, sources: sources).value(of: tasks[index])
    switch reuse.page(index, own: own) {
    case .success(let page):
      if try stage?.holds(page.files) ?? true {
        return Rendered(staged: page.files, links: page.links, memory: page)
      }
      return try render(index, own, .file, to: stage, &renderer)
    case .failure(let reason): return try render(index, own, reason, to: stage, &renderer)
    }
  }

  private func render(
    _ index: Int, _ own: UInt64, _ reason: PageReuse.Reason, to stage: OutputStage?, _ renderer: inout SharedRenderer
  ) throws -> Rendered {
    let page = PageFactory(site: site).page(tasks[index])
    var profile: TemplateProfile? = measures ? TemplateProfile() : nil
    let (html, diagnostics) = renderer.bytes(of: page, &profile)
    guard diagnostics.isEmpty else { return Rendered(diagnostics: diagnostics, profile: profile, reason: reason) }
    let file = OutputFile(path: page.outputPath, bytes: html)
    let isHTML = page.outputPath.hasSuffix(".html")
    let links = isHTML ? PageLinks(html: html, path: page.path, site: site) : nil
    let staged = try stageAll(file, stage, number: index)
    let templates = renderer.trace.templates.lazy.map { SiteSource.number(.template, $0) }
    let memory = RenderedPage(
      name: names[index], own: own, sources: (renderer.trace.sources + templates).fitted,
      isTold: renderer.trace.isWhole,
      files: staged.map(\.inPlace), links: links)
    return Rendered(staged: staged, links: links, profile: profile, memory: memory, reason: reason)
  }

  /// Stages a file and its compressed copies.
  func stageAll(_ file: OutputFile, _ stage: OutputStage?, number: Int) throws -> [StagedFile] {
    guard let stage else { return [] }
    let copies = site.settings.precompresses ? hosting?.compressed(file) ?? [] : []
    return try ([file] + copies).enumerated().map { try stage.stage($1, index: number * Self.filesEach + $0) }
  }

  /// The page's HTML once more, to tell where a broken link stands.
  func html(of index: Int) -> (page: PreparedPage, html: [UInt8]) {
    let page = PageFactory(site: site).page(tasks[index])
    var profile: TemplateProfile?
    var renderer = SharedRenderer(theme: theme)
    return (page, renderer.bytes(of: page, &profile).html)
  }
}
