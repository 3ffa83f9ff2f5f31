import Bytes

/// Reads Markdown in one pass over libcmark's tree: passages, plain text, outline, links and HTML together.
///
/// The HTML is `cmark_render_html`'s, but for attributes we add and for the extensions: tables, footnotes,
/// strikethrough and bare URLs as GitHub Flavored Markdown has them.
package struct MarkdownReader: Sendable {
  package var options: MarkdownOptions

  package init(options: MarkdownOptions = MarkdownOptions()) { self.options = options }

  /// Reads `source[range]`, UTF-8; ranges of the document's passages are offsets in `source`. Never fails.
  package func read(_ source: [UInt8], range: Range<Int>? = nil) -> Document {
    let range = (range ?? 0..<source.count).clamped(to: 0..<source.count)
    guard options.extensions, mayHoldFootnotes(source[range]) else {
      return source.withUnsafeBufferPointer {
        render(UnsafeBufferPointer(rebasing: $0[range]), offset: range.lowerBound, footnotes: FootnoteDefinitions())
      }
    }
    var text = Array(source[range])
    let footnotes = FootnoteDefinitions(movedOutOf: &text)
    return text.withUnsafeBufferPointer { render($0, offset: range.lowerBound, footnotes: footnotes) }
  }

  private func mayHoldFootnotes(_ source: ArraySlice<UInt8>) -> Bool { source.contains(bytes: "[^") }

  private func render(
    _ source: UnsafeBufferPointer<UInt8>, offset: Int, footnotes: FootnoteDefinitions
  ) -> Document {
    guard let tree = CommonMarkTree(source, smart: options.smartPunctuation) else { return Document() }
    var renderer = MarkdownRenderer(
      source: MarkdownSource(source, offset: offset), options: options, footnotes: footnotes)
    renderer.renderDocument(tree.root)
    return renderer.writer.document
  }
}
