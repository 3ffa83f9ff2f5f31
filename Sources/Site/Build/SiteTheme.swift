import Bytes
import Diagnostics
import Jinja

/// A site's templates, compiled for every depth at which it has pages: links are relative, and the filters that make
/// them know how deep a page is.
struct SiteTheme: Sendable {
  private let sets: [String: TemplateSet]
  let assets: [ThemeFiles.Asset]
  /// Names and contents, in the order of `TemplateSet.names`.
  let templates: [(name: String, fingerprint: UInt64)]

  /// `roots` are what leads from pages to the site's root: `""`, `../`, `../../` …
  static func compile(
    _ files: ThemeFiles, settings: SiteSettings, roots: [String]
  ) -> (theme: SiteTheme, diagnostics: [Diagnostic]) {
    let sources =
      files.templates + [(AliasPage.templateName, SourceFile(path: AliasPage.templateName, text: AliasPage.source))]
    let filters = { (root: String) in SiteFilters.all(root: root, settings: settings, assets: files.assets) }
    let (compiled, diagnostics) = TemplateSet.compile(sources, options: TemplateOptions(filters: filters("")))
    let sets = Dictionary(
      roots.map { ($0, compiled.with(filters: filters($0))) }, uniquingKeysWith: { first, _ in first })
    let prints = sources.map { (name: $0.name, fingerprint: ContentHash.of($0.source.bytes)) }
    return (SiteTheme(sets: sets, assets: files.assets, templates: prints), diagnostics)
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
