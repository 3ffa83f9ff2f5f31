import Bytes

/// What a file is to a reader's browser, in the order in which files go live on a store that takes them one by one:
/// whatever a file refers to is there before it.
package enum FileClass: Int, Sendable, CaseIterable {
  /// Its name holds a fingerprint of its bytes, so it never changes.
  case hashedAsset
  case asset
  /// A page that others link to.
  case leafPage
  /// A page that lists others, and the home page.
  case listing
  /// What programs read: feeds, sitemaps, robots.txt.
  case feed

  package init(_ path: String) {
    let kind = FileClass.uncompressed(path)
    if FileClass.extensionName(kind) == "html" {
      self = FileClass.isListing(kind) ? .listing : .leafPage
    } else if FileClass.isHashed(SitePath.name(of: kind)) {
      self = .hashedAsset
    } else if FileClass.isFeed(kind) || FileClass.isForRobots(kind) {
      self = .feed
    } else {
      self = .asset
    }
  }
}

extension FileClass {
  /// The home page, and what lies near it: topics, editions, people; and the pages that such a list goes on to.
  private static func isListing(_ page: String) -> Bool {
    let folders = page.split(separator: "/").dropLast()
    return folders.count <= 2 || folders.suffix(2).first == "page"
  }

  /// What people subscribe to.
  static func isFeed(_ path: String) -> Bool {
    let name = SitePath.name(of: path)
    return ["feed.xml", "atom.xml", "feed.json"].contains(name) || name.hasSuffix(".rss") || name.hasSuffix(".atom")
  }

  private static func isForRobots(_ path: String) -> Bool {
    extensionName(path) == "xml" || SitePath.name(of: path) == "robots.txt"
  }

  static func extensionName(_ path: String) -> String {
    let name = SitePath.name(of: path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// `page.html` for `page.html.gz`: a compressed copy is of its original's class.
  static func uncompressed(_ path: String) -> String {
    for suffix in [".gz", ".br"] where path.hasSuffix(suffix) { return String(path.dropLast(suffix.count)) }
    return path
  }

  /// `name.HASH.ext`, with eight hexadecimal digits or more.
  private static func isHashed(_ name: Substring) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.count >= 3 else { return false }
    let digits = parts[parts.count - 2].utf8
    return digits.count >= 8 && digits.allSatisfy { $0.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= $0 }
  }
}
