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

  package init(_ path: String, foldersWithPages: Set<String> = []) {
    let kind = FileClass.uncompressed(path)
    let extensionName = FileClass.extensionName(kind)
    if extensionName == "html" {
      let folders = SitePath.folders(of: kind)
      let listsOthers = folders.last.map(foldersWithPages.contains) ?? true
      self = folders.count <= 1 || listsOthers ? .listing : .leafPage
    } else if FileClass.isHashed(SitePath.name(of: kind)) {
      self = .hashedAsset
    } else if ["xml", "rss", "atom"].contains(extensionName) || FileClass.feedNames.contains(SitePath.name(of: kind)) {
      self = .feed
    } else {
      self = .asset
    }
  }

  /// Folders that hold pages in folders of their own: their `index.html` lists them.
  static func foldersWithPages(_ files: [PublishedFile]) -> Set<String> {
    var found: Set<String> = []
    for file in files where file.path.hasSuffix("/index.html") {
      found.formUnion(SitePath.folders(of: file.path).dropLast())
    }
    return found
  }
}

extension FileClass {
  private static let feedNames: Set<Substring> = ["feed.json", "robots.txt"]

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
