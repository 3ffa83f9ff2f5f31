import Articles
import Briefings
import Bytes
import Diagnostics
import Markdown

/// Checks every internal link and anchor of the rendered pages.
///
/// What pages offer is looked up in parts, by the hash: a set of all would be the largest thing a build holds.
struct LinkChecker: Sendable {
  private let pages: [PageLinks?]
  /// The targets of files that are no pages: assets, feeds, sitemaps.
  private let files: [UInt64]
  private let parts: Int
  /// Targets that are in a set at a time, about, where there are no more parts than these: each passes all hashes.
  private static let portion = 1 << 18
  private static let mostParts = 16

  init(pages: [PageLinks?], files: [UInt64], portion: Int = LinkChecker.portion) {
    (self.pages, self.files) = (pages, files)
    let targets = pages.reduce(files.count) { $0 + ($1?.targets.count ?? 0) }
    parts = min(LinkChecker.mostParts, 1 + targets / portion)
  }

  /// `path` is below Output.
  static func target(ofFile path: String) -> UInt64 { LinkResolver.hash(Array(PagePath.encoded(path).utf8)) }

  /// Where links of each page lead that lead nowhere.
  func broken(jobs: Int) async -> [Int: [UInt64]] {
    let checker = self
    let found = await concurrentMap(parts, jobs: jobs) { checker.broken(inPart: $0) }
    return Dictionary(found.joined().map { ($0.page, [$0.target]) }, uniquingKeysWith: +)
  }

  private func broken(inPart part: Int) -> [(page: Int, target: UInt64)] {
    var count = 0
    forTargets(inPart: part) { _ in count += 1 }
    var offered = FingerprintSet(capacity: count)
    forTargets(inPart: part) { offered.insert($0) }
    var broken: [(page: Int, target: UInt64)] = []
    for (number, page) in pages.enumerated() {
      for target in page?.links ?? [] where isIn(part, target) && !offered.contains(target) {
        broken.append((number, target))
      }
    }
    return broken
  }

  @inline(__always)
  private func forTargets(inPart part: Int, _ body: (UInt64) -> Void) {
    for target in files where isIn(part, target) { body(target) }
    for page in pages {
      for target in page?.targets ?? [] where isIn(part, target) { body(target) }
    }
  }

  private func isIn(_ part: Int, _ hash: UInt64) -> Bool {
    parts == 1 || (hash &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: UInt64(parts)).high == UInt64(part)
  }

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
