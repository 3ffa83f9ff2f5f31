import Articles
import Bytes
import Diagnostics
import Markdown

/// Checks every internal link and anchor of the rendered pages.
struct LinkChecker: Sendable {
  private var targets: FingerprintSet

  /// `files` are the targets of files that are no pages: assets, feeds, sitemaps.
  init(pages: [PageLinks], files: [UInt64]) {
    targets = FingerprintSet(capacity: pages.reduce(files.count) { $0 + $1.targets.count })
    for page in pages {
      for target in page.targets { targets.insert(target) }
    }
    for file in files { targets.insert(file) }
  }

  /// `path` is below Output.
  static func target(ofFile path: String) -> UInt64 { LinkResolver.hash(Array(PagePath.encoded(path).utf8)) }

  /// Where links of a page lead that lead nowhere.
  func broken(in page: PageLinks) -> [UInt64] { page.links.filter { !targets.contains($0) } }

  /// A text that is printed on a page, and the file it was written in.
  struct Text {
    var document: Document
    var file: SourceFile
  }

  /// One error for each broken link of a page: the page, the link, and the text or template it came from.
  static func diagnostics(
    _ broken: [Range<Int32>], html: [UInt8], page: PageInfo, template: String, text: Text?
  ) -> [Diagnostic] {
    var seen: Set<String> = []
    return broken.compactMap { range in
      let link = String(decoding: html[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
      guard seen.insert(link).inserted else { return nil }
      return .error(
        "broken-link", "broken link “\(link)” on /\(page.path)", at: source(of: link, text, template),
        help: "no page or anchor of this site is there")
    }
  }

  private static func source(of link: String, _ text: Text?, _ template: String) -> Location {
    let target = place(link)
    guard let text, let own = text.document.links.first(where: { place($0.destination) == target }) else {
      return Location(path: "Templates/\(template)")
    }
    let passage = text.document.passages[own.passage].source
    let written = text.file.bytes(in: passage).firstRange(of: Array(own.destination.utf8))
    return Location(text.file, written ?? passage)
  }

  /// The link without the way to the site's root: texts are written from the root, pages are linked from where they are.
  private static func place(_ link: String) -> Substring {
    var rest = link[...]
    while let way = ["../", "./", "/"].first(where: { rest.hasPrefix($0) }) { rest.removeFirst(way.count) }
    return rest
  }
}
