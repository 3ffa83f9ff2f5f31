import Diagnostics
import Jinja

/// A site's templates, compiled for every depth at which it has pages: links are relative, and the filters that make
/// them know how deep a page is.
struct SiteTheme: Sendable {
  private let sets: [String: TemplateSet]
  let assets: [ThemeFiles.Asset]

  /// `roots` are what leads from pages to the site's root: `""`, `../`, `../../` …
  static func compile(
    _ files: ThemeFiles, settings: SiteSettings, roots: [String]
  ) -> (theme: SiteTheme, diagnostics: [Diagnostic]) {
    var sets: [String: TemplateSet] = [:]
    var diagnostics: [Diagnostic] = []
    let sources =
      files.templates + [(AliasPage.templateName, SourceFile(path: AliasPage.templateName, text: AliasPage.source))]
    for root in roots {
      let filters = SiteFilters.all(root: root, settings: settings, assets: files.assets)
      let (set, found) = TemplateSet.compile(sources, options: TemplateOptions(filters: filters))
      sets[root] = set
      if diagnostics.isEmpty { diagnostics = found }
    }
    return (SiteTheme(sets: sets, assets: files.assets), diagnostics)
  }

  func set(for context: PageContext) -> TemplateSet? { sets[context.root] }
}
