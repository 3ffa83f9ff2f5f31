import Articles
import Bytes
import Diagnostics
import Markdown

/// Checks every internal link and anchor of the rendered pages.
struct LinkChecker {
  private var targets: Set<UInt64> = []

  /// `files` are paths under Output that are no pages: assets, feeds, sitemaps.
  init(pages: [PageLinks], files: [String]) {
    for page in pages { targets.formUnion(page.targets) }
    for file in files { targets.insert(LinkResolver.hash(PagePath.encoded(file).utf8)) }
  }

  /// The links of a page that lead nowhere, as ranges of its HTML.
  func broken(in page: PageLinks) -> [Range<Int32>] {
    page.links.filter { !targets.contains($0.target) }.map(\.value)
  }

  /// One error for each broken link of a page: the page, the link, and the article or template it came from.
  static func diagnostics(
    _ broken: [Range<Int32>], html: [UInt8], page: PageInfo, template: String, article: Article?
  ) -> [Diagnostic] {
    var seen: Set<String> = []
    return broken.compactMap { range in
      let link = String(decoding: html[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
      guard seen.insert(link).inserted else { return nil }
      return .error(
        "broken-link", "broken link “\(link)” on /\(page.path)", at: source(of: link, article, template),
        help: "no page or anchor of this site is there")
    }
  }

  private static func source(of link: String, _ article: Article?, _ template: String) -> Location {
    guard let article else { return Location(path: "Templates/\(template)") }
    let own = article.document.links.first { $0.destination == link || $0.destination.hasSuffix(link) }
    guard let own else { return Location(path: "Templates/\(template)") }
    let passage = article.document.passages[own.passage]
    return Location(article.file, passage.source)
  }
}
