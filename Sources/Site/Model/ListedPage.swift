import Jinja

/// A topic's, outlet's or entity's page as links to it are printed: made once, because many pages have such links.
final class ListedPage: Sendable {
  let title: Value
  /// Below the site's root, percent-encoded: `topics/turkey/`.
  let path: [UInt8]

  init(title: String, path: String) {
    self.title = .text(title)
    self.path = Array(path.utf8)
  }
}
