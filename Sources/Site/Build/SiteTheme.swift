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

  /// Templates that no page was made with, in the order of their names.
  func unused(in profile: TemplateProfile) -> [String] {
    var used = Set(profile.entries.map { String($0.name.prefix { $0 != " " }) })
    guard let set = sets.values.first else { return [] }
    // What a used template imports has no entry of its own where it only defines macros.
    for name in used { used.formUnion(set.dependencies(of: name)) }
    return set.names.filter { !used.contains($0) && $0 != AliasPage.templateName }.sorted()
  }

  func set(for context: PageContext) -> TemplateSet? { sets[context.root] }
}
