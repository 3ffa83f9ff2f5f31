import Bytes
package import Diagnostics
import Jinja

extension SiteBuilder {
  /// The path under which the site will live: `/news/`.
  package func basePath() async throws -> String {
    if let base = options.baseURL { return base.path }
    return try SiteDefinitions.read(from: SourceTree(root: options.root)).0.settings.baseURL.path
  }

  /// The data that the template of the page at `url` sees, as JSON; nil where there is no such page.
  package func templateData(of url: String) async throws -> (json: [UInt8]?, report: BuildReport) {
    var clock = StageClock()
    var (plan, _, report) = try await plan(&clock, from: BuildStart())
    guard let model = plan?.model, !report.diagnostics.hasErrors else { return (nil, report) }
    let wanted = PagePath.file(String(url.drop { $0 == "/" }))
    let factory = PageFactory(site: model)
    for task in PageTask.all(of: model) {
      let page = factory.page(task)
      guard page.outputPath == wanted else { continue }
      var json: [UInt8] = []
      Value.record(page.data).appendJSON(to: &json, depth: 6)
      return (json + [UInt8(ascii: "\n")], report)
    }
    report.diagnostics.append(.error("no-page", "no page of this site is at \(url)", at: Location(path: options.root)))
    return (nil, report)
  }
}

extension SiteBuilder {
  /// `Content/site.yaml` alone.
  package func settings() throws -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    let (bytes, unreadable) = SourceTree(root: options.root).read(SiteSettings.path)
    guard unreadable.isEmpty else { return (SiteSettings(), unreadable) }
    return SiteSettings.read(bytes)
  }
}
