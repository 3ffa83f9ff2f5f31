import Diagnostics
import Jinja

/// Renders the pages of one task one after another. Most lie equally deep and share a template renderer, which
/// remembers how the fields of their records are read.
struct SharedRenderer: ~Copyable {
  private let theme: SiteTheme
  private var root = ""
  private var renderer: TemplateRenderer?

  init(theme: SiteTheme) { self.theme = theme }

  /// The page's bytes; where its template fails there are none, and the diagnostics say why.
  mutating func bytes(of page: PreparedPage, _ profile: inout TemplateProfile?, _ trace: inout RenderTrace)
    -> (html: [UInt8], diagnostics: [Diagnostic])
  {
    let context = page.data.page.context
    guard let templates = theme.set(for: context) else { return ([], []) }
    if context.root != root { renderer = nil }
    root = context.root
    var renderer = renderer.take() ?? TemplateRenderer(templates)
    var html: [UInt8] = []
    html.reserveCapacity(24 << 10)
    let name = "/" + page.data.page.path
    let diagnostics = renderer.render(
      page.template, data: page.data, page: name, into: &html, profile: &profile, trace: &trace)
    self.renderer = consume renderer
    return (html, diagnostics)
  }
}
