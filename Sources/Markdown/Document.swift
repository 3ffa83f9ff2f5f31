/// One article's text, read once: plain text for analysis, HTML for the page, and how the two lie beside each other.
///
/// All plain text is in one buffer and all markup in another; passages hold ranges into them. An offset into `text`
/// is therefore enough to name any place in an article. HTML is put together of both where a page needs it: held
/// beside the text, it would be the same words once more. An object, because whoever asks for one of its lists would
/// copy all of them else.
package final class Document: Sendable {
  /// The plain text of every passage in order, each followed by one LF. UTF-8.
  package let text: [UInt8]
  /// The tags of every passage in order, and what else of its HTML does not stand in `text`. UTF-8.
  package let markup: [UInt8]
  package let passages: [Passage]
  /// Where pieces of `text` stand between the pieces of `markup`, in the order of both.
  package let runs: [TextRun]
  /// Offsets of the spaces in `text` that are line ends in the HTML, ascending.
  package let lineEnds: [Int32]
  package let outline: [OutlineEntry]
  package let links: [DocumentLink]

  package init(
    text: [UInt8] = [], markup: [UInt8] = [], passages: [Passage] = [], runs: [TextRun] = [],
    lineEnds: [Int32] = [], outline: [OutlineEntry] = [], links: [DocumentLink] = []
  ) {
    self.text = text
    self.markup = markup
    self.passages = passages
    self.runs = runs
    self.lineEnds = lineEnds
    self.outline = outline
    self.links = links
  }
}

extension Document {
  /// The same document with other passages, which have the places of its own.
  package func with(_ passages: [Passage]) -> Document {
    Document(
      text: text, markup: markup, passages: passages, runs: runs, lineEnds: lineEnds, outline: outline, links: links)
  }
}
