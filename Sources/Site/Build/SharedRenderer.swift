import Diagnostics
import Jinja

/// Renders the pages of one task one after another, in the same memory. Most lie equally deep and share a template
/// renderer, which remembers how the fields of their records are read.
struct SharedRenderer: ~Copyable {
  private let theme: SiteTheme
  private var root = ""
  private var renderer: TemplateRenderer?
  private var html: [UInt8] = []
  /// What the templates of the last page have read.
  private(set) var trace = RenderTrace()

  init(theme: SiteTheme) {
    self.theme = theme
    html.reserveCapacity(24 << 10)
  }

  /// The page's bytes, to be let go of before the next page; where its template fails there are none, and the
  /// diagnostics say why.
  mutating func bytes(of page: PreparedPage, _ profile: inout TemplateProfile?)
    -> (html: [UInt8], diagnostics: [Diagnostic])
  {
    let context = page.data.page.context
    if context.root != root { renderer = nil }
    root = context.root
    guard var renderer = renderer.take() ?? theme.set(for: context).map({ TemplateRenderer($0) }) else {
      return ([], [])
    }
    html.removeAll(keepingCapacity: true)
    trace.removeAll()
    let name = "/" + page.data.page.path
    let diagnostics = renderer.render(
      page.template, data: page.data, page: name, into: &html, profile: &profile, trace: &trace)
    self.renderer = consume renderer
    return (html, diagnostics)
  }
}
