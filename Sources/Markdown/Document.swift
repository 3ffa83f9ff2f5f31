import Bytes

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

/// One block of an article with a stable anchor: passage `n`, counted from 1 with promos, is `#pn`.
package struct Passage: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case heading, paragraph, quote, list, table, code, footnotes, rule, html, promo
  }

  package var kind: Kind
  @usableFromInline let levelByte: UInt8
  @usableFromInline let textRange: Range<Int32>
  @usableFromInline let sourceRange: Range<Int32>
  @usableFromInline let markupRange: Range<Int32>

  package init(kind: Kind, level: Int = 0, text: Range<Int>, source: Range<Int>, markup: Range<Int>) {
    self.kind = kind
    levelByte = UInt8(clamping: level)
    textRange = Int32(text.lowerBound)..<Int32(text.upperBound)
    sourceRange = Int32(source.lowerBound)..<Int32(source.upperBound)
    markupRange = Int32(markup.lowerBound)..<Int32(markup.upperBound)
  }

  /// 1 to 6 for a heading, otherwise 0.
  @inlinable package var level: Int { Int(levelByte) }
  /// Byte offsets in `Document.text`, without the LF that follows.
  @inlinable package var text: Range<Int> { Int(textRange.lowerBound)..<Int(textRange.upperBound) }
  /// Byte offsets in the source file.
  @inlinable package var source: Range<Int> { Int(sourceRange.lowerBound)..<Int(sourceRange.upperBound) }
  /// Byte offsets in `Document.markup`.
  @inlinable package var markup: Range<Int> { Int(markupRange.lowerBound)..<Int(markupRange.upperBound) }
}

/// A piece of plain text that stands in the HTML in one piece, escaped but otherwise unchanged.
package struct TextRun: Sendable, Equatable {
  /// Byte offset in `Document.text`.
  package var text: Int32
  /// Byte offset in `Document.markup` of what comes after it.
  package var markup: Int32
  /// Bytes of plain text; the HTML may be longer where it holds `&amp;` and its like.
  package var length: Int32
  /// False inside headings, links and code, where nothing may be linked.
  package var linkable: Bool

  /// Where it ends in `Document.text`.
  var end: Int { Int(text + length) }
}

/// A heading as a table of contents lists it.
package struct OutlineEntry: Sendable, Equatable {
  package var level: Int
  package var title: String
  /// The heading's `id` in the HTML: made of its words, unique in the document.
  package var id: String
  /// Index into `Document.passages`.
  package var passage: Int

  package init(level: Int, title: String, id: String, passage: Int) {
    self.level = level
    self.title = title
    self.id = id
    self.passage = passage
  }
}

/// A link or image as the author wrote it.
package struct DocumentLink: Sendable, Equatable {
  package enum Kind: String, Sendable { case link, image }
  package var kind: Kind
  package var destination: String
  /// Byte offsets of the link text (or alternative text) in `Document.text`.
  package var text: Range<Int>
  /// Index into `Document.passages`.
  package var passage: Int

  package init(kind: Kind, destination: String, text: Range<Int>, passage: Int) {
    self.kind = kind
    self.destination = destination
    self.text = text
    self.passage = passage
  }
}
