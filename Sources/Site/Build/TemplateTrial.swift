package import Diagnostics
import Jinja

/// Renders one template with given data.
package struct TemplateTrial: Sendable {
  private let options: BuildOptions

  package init(options: BuildOptions) { self.options = options }

  /// `template` is the name of a template of the site, or the path of a file; `data` is JSON.
  package func render(_ template: String, data: SourceFile?) throws -> (output: [UInt8], diagnostics: [Diagnostic]) {
    let tree = SourceTree(root: options.root)
    let (own, unreadable) = try ThemeFiles.read(from: tree)
    let theme = own ?? options.theme
    var templates = theme.templates
    var name = template.hasPrefix("Templates/") ? String(template.dropFirst("Templates/".count)) : template
    if !templates.contains(where: { $0.name == name }) {
      let file = SourceTree(root: ".")
      let (bytes, missing) = file.read(template)
      guard missing.isEmpty else {
        let help = didYouMean(name, templates.map(\.name))
        return (
          [],
          [.error("template-missing", "there is no template “\(template)”", at: Location(path: template), help: help)]
        )
      }
      name = template
      templates.append((template, SourceFile(path: template, bytes: bytes)))
    }
    var context = ValueDictionary()
    if let data {
      do {
        if case .dictionary(let entries) = try Value(json: data.bytes) { context = entries }
      } catch {
        return ([], [.error("bad-json", error.message, at: Location(path: data.path))])
      }
    }
    let filters = SiteFilters.all(root: "", settings: SiteSettings(), assets: theme.assets)
    let (set, mistakes) = TemplateSet.compile(templates, options: TemplateOptions(filters: filters))
    guard !mistakes.hasErrors else { return ([], unreadable + mistakes) }
    var output: [UInt8] = []
    let failures = set.render(name, context: context, page: template, into: &output)
    return (output, unreadable + failures)
  }
}
