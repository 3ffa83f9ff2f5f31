import Articles
import Briefings
import Diagnostics
import Jinja

/// The stage that turns pages into files: each rendered, its links noted, and staged, in one concurrent map.
struct PageRenderer: Sendable {
  let site: SiteModel
  let theme: SiteTheme
  let tasks: [PageTask]
  let measures: Bool
  /// Makes compressed copies; nil where none are wanted.
  let hosting: Hosting?

  /// Numbers of staged files that one file and its copies take.
  static let filesEach = 4

  /// A page that went to the stage.
  struct Rendered: Sendable {
    var staged: [StagedFile] = []
    var links: PageLinks?
    var diagnostics: [Diagnostic]
    var profile: TemplateProfile?
  }

  func renderAll(to stage: OutputStage?, jobs: Int) async throws -> [Rendered] {
    let pages = self
    return try await concurrentMap(tasks.count, jobs: jobs, throwing: { try pages.render($0, to: stage) })
  }

  private func render(_ index: Int, to stage: OutputStage?) throws -> Rendered {
    let page = PageFactory(site: site).page(tasks[index])
    var profile: TemplateProfile? = measures ? TemplateProfile() : nil
    let (html, diagnostics) = bytes(of: page, &profile)
    guard diagnostics.isEmpty else { return Rendered(diagnostics: diagnostics, profile: profile) }
    let file = OutputFile(path: page.outputPath, bytes: html)
    let isHTML = page.outputPath.hasSuffix(".html")
    let path = page.outputPath == "404.html" ? "404.html" : pagePath(page.outputPath)
    return Rendered(
      staged: try stageAll(file, stage, number: index),
      links: isHTML ? PageLinks(html: html, path: path, base: site.settings.baseURL) : nil, diagnostics: [],
      profile: profile)
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
    return (page, bytes(of: page, &profile).html)
  }

  private func pagePath(_ output: String) -> String {
    let encoded = PagePath.encoded(output)
    return encoded.hasSuffix("index.html") ? String(encoded.dropLast("index.html".count)) : encoded
  }

  private func bytes(of page: PreparedPage, _ profile: inout TemplateProfile?) -> (
    html: [UInt8], diagnostics: [Diagnostic]
  ) {
    guard let templates = theme.set(for: page.data.page.context) else { return ([], []) }
    var html: [UInt8] = []
    html.reserveCapacity(24 << 10)
    let name = "/" + page.data.page.path
    let diagnostics: [Diagnostic]
    if var measured = profile {
      diagnostics = templates.render(page.template, data: page.data, page: name, into: &html, profile: &measured)
      profile = measured
    } else {
      diagnostics = templates.render(page.template, data: page.data, page: name, into: &html)
    }
    return (html, diagnostics)
  }
}
