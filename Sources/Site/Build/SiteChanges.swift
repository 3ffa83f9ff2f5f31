/// What changed in a site's folder since its last build, as somebody tells who watched it.
package struct SiteChanges: Sendable {
  /// Below the site's folder: `Content/articles/x.md`; a folder stands for all in it. Nil where anything may have changed.
  package var paths: Set<String>?

  package init(paths: Set<String>?) { self.paths = paths }

  /// Anything may have changed.
  package static let unknown = SiteChanges(paths: nil)

  /// Of more paths each is no longer looked up in the list of all files: listing them anew is cheaper.
  private static let few = 100

  /// The paths where all of them are those of articles, and few.
  var articles: [String]? {
    guard let paths, paths.count <= Self.few,
      paths.allSatisfy({ $0.hasPrefix("Content/articles/") && SiteReader.isArticle($0) })
    else { return nil }
    return paths.sorted()
  }

  /// Both together.
  package func joined(with other: SiteChanges) -> SiteChanges {
    guard let paths, let others = other.paths else { return .unknown }
    return SiteChanges(paths: paths.union(others))
  }
}
