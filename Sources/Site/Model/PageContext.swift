import Articles
import Briefings
import Jinja

/// What the records of one page need: the site, and how to write links from where the page is.
///
/// Links are relative, so that a site works below any path, and from a disk. The 404 page is served at any path, and
/// its links begin at the root of the host.
final class PageContext: Sendable {
  let site: SiteModel
  /// What leads from the page to the site's root: `../../`, or `/news/` on the 404 page.
  let root: String
  private let rootBytes: [UInt8]
  /// Citation numbers of the page's articles.
  let citations: CitationNumbers
  /// The article whose page it is, with its text in hand.
  private let own: (index: Int, article: Article)?

  init(_ site: SiteModel, path: String, citations: CitationNumbers = CitationNumbers(), article: Int? = nil) {
    self.site = site
    own = article.map { ($0, site.coverage.articles[$0].article.holdingText()) }
    rootBytes = path == "404.html" ? Array(site.settings.baseURL.path.utf8) : PagePath.root(from: Array(path.utf8))
    root = String(decoding: rootBytes, as: UTF8.self)
    self.citations = citations
  }

  func article(_ index: Int) -> Article {
    if let own, own.index == index { own.article } else { site.coverage.articles[index].article }
  }

  /// The words of a statement.
  func text(of statement: Statement) -> [UInt8] { article(statement.article).words(in: statement.range) }

  /// A link to a page of the site; the home page's path is empty.
  func url(_ path: [UInt8]) -> [UInt8] {
    let (root, path) = link(path)
    return root + path
  }

  /// The link's two parts: the way to the site's root, and from there to the page.
  func link(_ path: [UInt8]) -> (root: [UInt8], path: [UInt8]) {
    (path.isEmpty && rootBytes.isEmpty ? Self.here : rootBytes, path)
  }

  private static let here = Array("./".utf8)

  func permalink(_ path: [UInt8]) -> [UInt8] { site.base + path }

  /// The permanent link's two parts: the site's address, and from there to the page.
  func permanentLink(_ path: [UInt8]) -> (base: [UInt8], path: [UInt8]) { (site.base, path) }

  /// A link to a passage; on the article's own page its anchor alone.
  func url(ofPassage passage: Int, of article: Int) -> [UInt8] {
    var url: [UInt8] = []
    if article != own?.index {
      let path = site.listedArticles[article].path
      url.reserveCapacity(rootBytes.count + path.count + 8)
      url.append(contentsOf: rootBytes)
      url.append(contentsOf: path)
    }
    // As `Article.anchor` has it.
    url.append(UInt8(ascii: "#"))
    url.append(UInt8(ascii: "p"))
    url.append(decimal: passage + 1)
    return url
  }
}

/// Numbers articles in the order in which a page first cites them.
struct CitationNumbers: Sendable {
  /// In the order of their numbers.
  let articles: [Int]
  private let numbers: [Int: Int]

  init(_ statements: [Statement] = []) {
    var articles: [Int] = []
    var numbers: [Int: Int] = [:]
    for statement in statements where numbers[statement.article] == nil {
      articles.append(statement.article)
      numbers[statement.article] = articles.count
    }
    self.articles = articles
    self.numbers = numbers
  }

  func number(of article: Int) -> Int? { numbers[article] }
}
