import Articles
import Briefings
import Bytes
import Diagnostics

/// Two pages with one URL are an error that names both files.
struct RouteCheck {
  let site: SiteModel

  private static let reserved = [
    "", "topics/", "editions/", "articles/", "people/", "places/", "organizations/", "sources/", "search/",
  ]

  func diagnostics() -> [Diagnostic] { collisions() + escapingAliases() }

  private func collisions() -> [Diagnostic] {
    if !mayCollide() { return [] }
    var taken: [String: Location] = [:]
    for reserved in RouteCheck.reserved { taken[reserved] = Location(path: "the site's own /\(reserved)") }
    var diagnostics: [Diagnostic] = []
    for (path, location) in routes() {
      if let other = taken[path] {
        diagnostics.append(
          .error(
            "duplicate-url", "two pages at /\(path)", at: location,
            notes: [Diagnostic.Note("the other is here", at: other)], help: "rename one of the files"))
      } else {
        taken[path] = location
      }
    }
    return diagnostics
  }

  /// Whether two routes have one hash: on nearly all sites it is not so, and nothing has to be looked at more closely.
  private func mayCollide() -> Bool {
    let coverage = site.coverage
    let aliases = coverage.articles.indices.lazy.flatMap {
      self.site.metadata($0).aliases.compactMap(PageTask.aliasPath)
    }
    let few =
      RouteCheck.reserved + site.topicPaths + coverage.entities.indices.map { site.entityPath($0) }
      + site.pages.map { "\(PagePath.encoded($0.id))/" } + aliases
    var taken = FingerprintSet(capacity: few.count + site.articlePaths.count)
    return few.contains { !taken.add(ContentHash.of($0)) }
      || site.articlePaths.contains { !taken.add(ContentHash.of($0)) }
  }

  /// Aliases that no page of the site can stand at.
  private func escapingAliases() -> [Diagnostic] {
    site.coverage.articles.indices.flatMap { article in
      site.metadata(article).aliases.filter { PageTask.aliasPath($0) == nil }.map { alias in
        .warning(
          "bad-alias", "alias is no address of this site: “\(alias)”",
          at: Location(path: site.coverage.articles[article].article.file.path),
          help: "write it as /old/place/, without “..”")
      }
    }
  }

  private func routes() -> [(String, Location)] {
    let coverage = site.coverage
    let topics = coverage.topics.indices.map { (site.topicPath($0), Location(path: coverage.topics[$0].file.path)) }
    let entities = coverage.entities.indices.map {
      (site.entityPath($0), Location(path: coverage.entities[$0].file.path))
    }
    let pages = site.pages.map { ("\(PagePath.encoded($0.id))/", Location(path: $0.file.path)) }
    let articles = coverage.articles.indices.map {
      (site.articlePaths[$0], Location(path: coverage.articles[$0].article.file.path))
    }
    let aliases = coverage.articles.indices.flatMap { article in
      site.metadata(article).aliases.compactMap { alias in
        PageTask.aliasPath(alias).map { ($0, Location(path: coverage.articles[article].article.file.path)) }
      }
    }
    return topics + entities + pages + articles + aliases
  }
}
