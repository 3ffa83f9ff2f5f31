import Articles
import Briefings

/// Makes the files that static hosts read beside a site's own; which those are is known outside of this module.
package struct Hosting: Sendable {
  /// An old address and the new one, from the root of the host.
  package typealias Move = (from: String, to: String)

  /// Redirects, headers and snippets, as `host_files` of site.yaml asks for them.
  package var files: @Sendable (_ settings: SiteSettings, _ moves: [Move]) -> [OutputFile]
  /// Compressed copies of a file, where they are worth it.
  package var compressed: @Sendable (_ file: OutputFile) -> [OutputFile]

  /// Why a file may not be in a site, by its path and how its bytes begin; nil for all others.
  package var forbidden: @Sendable (_ path: String, _ start: ArraySlice<UInt8>) -> String?

  package init(
    files: @escaping @Sendable (_ settings: SiteSettings, _ moves: [Move]) -> [OutputFile],
    compressed: @escaping @Sendable (_ file: OutputFile) -> [OutputFile],
    forbidden: @escaping @Sendable (_ path: String, _ start: ArraySlice<UInt8>) -> String?
  ) {
    self.files = files
    self.compressed = compressed
    self.forbidden = forbidden
  }
}

extension SiteModel {
  /// The aliases of articles as moves from the root of the host.
  var moves: [Hosting.Move] {
    let base = settings.baseURL.path
    return coverage.articles.indices.flatMap { article in
      metadata(article).aliases.compactMap { alias in
        PageTask.aliasPath(alias).map { (from: base + $0, to: base + articlePaths[article]) }
      }
    }
  }
}
