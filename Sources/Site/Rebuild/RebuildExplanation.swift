import Articles
import Briefings
import Bytes
import Diagnostics
import Language

/// What a build made anew and why: what `--explain-rebuild` prints.
package struct RebuildExplanation: Sendable {
  /// Why all pages were made anew; nil where each had a reason of its own.
  package internal(set) var whole: String?
  /// In the order of the site.
  package internal(set) var pages: [Page] = []

  package struct Page: Sendable {
    /// `/topics/turkey/`
    package let path: String
    package let reason: String
  }

  /// One line for each page, or one for all of them.
  package var text: String {
    if let whole { return "everything is made anew: \(whole)\n" }
    if pages.isEmpty { return "no page is made anew\n" }
    return pages.map { "\($0.path): \($0.reason)\n" }.joined()
  }
}

/// Says why pages are made anew, in an editor's words.
struct RebuildReasons {
  let site: SiteModel
  let theme: SiteTheme
  /// Of the build before.
  let old: SiteFingerprints
  let new: SiteFingerprints

  func text(of reason: PageReuse.Reason) -> String {
    switch reason {
    case .isNew: "it is new"
    case .untold: "it prints whole records, so that anything may have changed it"
    case .own: "its title, its neighbors or its part of a list changed"
    case .file: "its file in Output is not the one that was written"
    case .source(let source): text(of: source)
    }
  }

  private func text(of source: UInt32) -> String {
    guard let kind = SiteSource.kind(of: source) else { return "it is new" }
    let names = old.names[Int(kind.rawValue)]
    let index = SiteSource.index(of: source)
    guard names.indices.contains(index),
      let place = new.names[Int(kind.rawValue)].firstIndex(of: names[index])
    else { return "\(general(kind)) it showed is gone" }
    return "\(described(kind, place)) changed"
  }

  private func described(_ kind: SiteSource.Kind, _ index: Int) -> String {
    switch kind {
    case .article: path(index)
    case .relations: "what \(path(index)) leads to"
    case .topicCount: "the number of articles on \(topic(index))"
    case .topicNews: "the newest article on \(topic(index))"
    case .topicArticles: "the list of articles on \(topic(index))"
    case .briefing: "the briefing on \(topic(index))"
    case .entityCount: "the number of mentions of \(site.coverage.entities[index].name)"
    case .entityArticles: "an article that mentions \(site.coverage.entities[index].name)"
    case .outlet: "the outlet \(site.outlets.outlets[index].name)"
    case .outletCount: "the number of articles of \(site.outlets.outlets[index].name)"
    case .outletArticles: "an article of \(site.outlets.outlets[index].name)"
    case .story: "the story “\(site.coverage.stories[index].title)”"
    case .edition: "an article of \(site.coverage.editions[index].date)"
    case .editionCount: "the number of articles of \(site.coverage.editions[index].date)"
    case .list: list(index)
    case .template: "Templates/\(theme.templates[index].name)"
    }
  }

  /// Of something that this build no longer has.
  private func general(_ kind: SiteSource.Kind) -> String {
    switch kind {
    case .article, .relations: "an article that"
    case .outlet, .outletCount, .outletArticles: "an outlet that"
    case .story: "a story that"
    case .edition, .editionCount: "an edition that"
    default: "something that"
    }
  }

  private func list(_ index: Int) -> String {
    switch SiteSource.List(rawValue: index) {
    case .asOf: "“now”"
    case .articles: "the list of all articles"
    case .entities: "the list of people, places and organizations"
    case .outlets: "the list of outlets"
    case .editions: "the list of editions"
    case .counts, nil: "the number of articles, outlets or stories"
    }
  }

  private func path(_ article: Int) -> String { site.article(article).article.file.path }
  private func topic(_ index: Int) -> String { site.coverage.topics[index].title }
}
