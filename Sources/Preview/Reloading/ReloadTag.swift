import Bytes

/// The script element that makes a served page reload; it is added on the way out and never written to a file.
enum ReloadTag {
  /// The header that tells the version of a page, so that the script can ask for it without loading the page.
  static let versionHeader = "X-Bulletin-Page"

  private static let bodyEnd = Array("</body".utf8)

  /// `page` with the script before its last `</body>`, or at its end where it has none.
  static func added(to page: [UInt8], at path: String) -> [UInt8] {
    let place = page[...].lastIndex(ofLowercase: bodyEnd) ?? page.endIndex
    var served: [UInt8] = []
    served.reserveCapacity(page.count + 256)
    served += page[..<place]
    served += Array("<script async src=\"\(ReloadAddress.script)\" data-file=\"".utf8)
    served.appendEscapedHTML(Array(path.utf8))
    served += Array("\" data-version=\"\(PageVersion.of(page))\"></script>".utf8)
    served += page[place...]
    return served
  }
}

/// The addresses that the preview keeps for itself, whatever the site's base path is.
enum ReloadAddress {
  static let script = "/_bulletin/reload.js"
  static let events = "/_bulletin/events"
}
