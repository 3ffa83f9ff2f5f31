/// How Markdown is to be read.
package struct MarkdownOptions: Sendable {
  /// What the `id` attributes of the HTML are made of.
  package enum Anchors: Sendable {
    /// No attributes are added: the HTML is `cmark_render_html`'s.
    case none
    /// Headings get ids made of their words, as pages that people link to by hand want.
    case headings
    /// Every passage gets `p1`, `p2`, …, headings included.
    case passages
  }

  package var anchors: Anchors
  /// Raw HTML and links of any scheme are kept.
  package var trustedHTML: Bool
  /// Straight quotes, `--` and `...` become typographic.
  package var smartPunctuation: Bool
  /// Tables, footnotes, strikethrough and bare URLs.
  package var extensions: Bool

  package init(
    anchors: Anchors = .passages, trustedHTML: Bool = false, smartPunctuation: Bool = false, extensions: Bool = true
  ) {
    self.anchors = anchors
    self.trustedHTML = trustedHTML
    self.smartPunctuation = smartPunctuation
    self.extensions = extensions
  }
}
