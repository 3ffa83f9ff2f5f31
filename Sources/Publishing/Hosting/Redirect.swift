import Bytes

/// An old address of a page, as its `aliases` name it, and where the page is now.
package struct Redirect: Sendable, Equatable {
  /// From the root of the web server: `/news/old-name/`.
  package let from: String
  /// The same, or a whole address.
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// A page for hosts that know no redirects: it sends browsers on, tells search engines, and gives people a link.
  package var page: [UInt8] {
    var page: [UInt8] = []
    func part(_ text: String) { page += text.utf8 }
    part("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Moved</title>\n")
    part("<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    page.appendEscapedHTML(to.utf8)
    part("\">\n<link rel=\"canonical\" href=\"")
    page.appendEscapedHTML(to.utf8)
    part("\">\n<p>This page has moved to <a href=\"")
    page.appendEscapedHTML(to.utf8)
    part("\">its new address</a>.</p>\n</html>\n")
    return page
  }
}
