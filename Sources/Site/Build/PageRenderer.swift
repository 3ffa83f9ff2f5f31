import Articles
import Briefings
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

  /// A page that went to the stage, or that is in Output already.
  struct Rendered: Sendable {
    var staged: [StagedFile] = []
    var links: PageLinks?
    var diagnostics: [Diagnostic] = []
    var profile: TemplateProfile?
    /// For the next build; nil where it cannot be used again.
    var memory: RenderedPage?
    /// Why it was rendered; nil where it was not.
    var reason: PageReuse.Reason?
    /// Why it could not be staged.
    var failure: (any Error)?
  }

  func renderAll(to stage: OutputStage?, jobs: Int) async throws -> [Rendered] {
    let pages = self
    let rendered = await concurrentMap(
      tasks.count, jobs: jobs, most: 256, sharing: { SharedRenderer(theme: pages.theme) }
    ) {
      renderer, index in
      do { return try pages.render(index, to: stage, &renderer) } catch { return Rendered(failure: error) }
    }
    for index in rendered.indices { if let failure = rendered[index].failure { throw failure } }
    return rendered
  }

  private func render(_ index: Int, to stage: OutputStage?, _ renderer: inout SharedRenderer) throws -> Rendered {
    let own = PageFingerprint(site: site, sources: sources).value(of: tasks[index])
    let name = names[index]
    switch reuse.page(index, named: name, own: own) {
    case .success(let page):
      if try stage?.holds(page.files) ?? true {
        return Rendered(staged: page.files, links: page.links, memory: page)
      }
      return try render(index, name, own, .file, to: stage, &renderer)
    case .failure(let reason): return try render(index, name, own, reason, to: stage, &renderer)
    }
  }

  private func render(
    _ index: Int, _ name: String, _ own: UInt64, _ reason: PageReuse.Reason, to stage: OutputStage?,
    _ renderer: inout SharedRenderer
  ) throws -> Rendered {
    let page = PageFactory(site: site).page(tasks[index])
    var profile: TemplateProfile? = measures ? TemplateProfile() : nil
    var trace = RenderTrace()
    let (html, diagnostics) = renderer.bytes(of: page, &profile, &trace)
    guard diagnostics.isEmpty else { return Rendered(diagnostics: diagnostics, profile: profile, reason: reason) }
    let file = OutputFile(path: page.outputPath, bytes: html)
    let isHTML = page.outputPath.hasSuffix(".html")
    let path = page.outputPath == "404.html" ? "404.html" : pagePath(page.outputPath)
    let links = isHTML ? PageLinks(html: html, path: path, base: site.settings.baseURL) : nil
    var rendered = Rendered(
      staged: try stageAll(file, stage, number: index), links: links, profile: profile, reason: reason)
    let templates = trace.templates.map { SiteSource.number(.template, $0) }
    rendered.memory = RenderedPage(
      name: name, own: own, sources: trace.sources + templates, isTold: trace.isWhole,
      files: rendered.staged.map(\.inPlace),
      links: links)
    return rendered
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
    var trace = RenderTrace()
    var renderer = SharedRenderer(theme: theme)
    return (page, renderer.bytes(of: page, &profile, &trace).html)
  }

  private func pagePath(_ output: String) -> String {
    let encoded = PagePath.encoded(output)
    return encoded.hasSuffix("index.html") ? String(encoded.dropLast("index.html".count)) : encoded
  }
}
