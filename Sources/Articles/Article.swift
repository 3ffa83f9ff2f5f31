package import Bytes
package import Diagnostics
package import Language
package import Markdown

/// One piece of journalism as it was read: what is known about it, and its text.
///
/// A class, because articles go through many lists, and one has dozens of parts.
package final class Article: Sendable {
  /// Its path under `/articles/`: `2025/11/29/slug`, or `undated/slug`.
  package let id: String
  package let file: SourceFile
  /// Its bytes in `file`; several articles may share a file.
  package let range: Range<Int>
  package let metadata: ArticleMetadata
  /// Whether ranges in `inspect` are offsets in the file (pasted text), or in the passage's plain text.
  package let rangesAreInFile: Bool
  package let text: Deferred<ArticleText>
  /// Known without the text; nil where the text must tell.
  private let knownPromos: [String]?

  /// An article whose text may still have to be read, but not to tell its `promos`.
  package init(
    id: String, file: SourceFile, range: Range<Int>, metadata: ArticleMetadata, text: Deferred<ArticleText>,
    promos: [String]?, rangesAreInFile: Bool
  ) {
    knownPromos = promos
    self.id = id
    self.file = file
    self.range = range
    self.metadata = metadata
    self.text = text
    self.rangesAreInFile = rangesAreInFile
  }

  package convenience init(
    id: String, file: SourceFile, range: Range<Int>, metadata: ArticleMetadata, document: Document,
    decisions: [ReadingDecision] = [], blocks: [TextBlock] = [], rangesAreInFile: Bool
  ) {
    let text = ArticleText(document: document, decisions: decisions, blocks: blocks)
    self.init(
      id: id, file: file, range: range, metadata: metadata, text: .held(text), promos: nil,
      rangesAreInFile: rangesAreInFile)
  }
}

extension Article {
  @inlinable package var document: Document { text.value.document }
  /// What the reader decided about the text and why: splits, subheadings, promos.
  @inlinable package var decisions: [ReadingDecision] { text.value.decisions }
  /// The parts of `document.text` that are analysed each on its own: one for each passage or inner block.
  @inlinable package var blocks: [TextBlock] { text.value.blocks }

  /// The text of each passage that points to other pieces of its source.
  package var promos: [String] {
    if let knownPromos { return knownPromos }
    let document = document
    return document.passages.lazy.filter { $0.kind == .promo }.map { document.string($0.text) }
  }

  /// The same article with its text in hand, for who asks for it more than once.
  package func holdingText() -> Article {
    if case .elsewhere(let make) = text { with(.held(make())) } else { self }
  }

  /// The same article with its text elsewhere, or in hand; in `file`, which has the same bytes.
  package func with(_ text: Deferred<ArticleText>, in file: SourceFile? = nil) -> Article {
    Article(
      id: id, file: file ?? self.file, range: range, metadata: metadata, text: text, promos: promos,
      rangesAreInFile: rangesAreInFile)
  }

  /// The same article with one more decision of its reader.
  func adding(_ decision: ReadingDecision) -> Article {
    Article(
      id: id, file: file, range: range, metadata: metadata, document: document, decisions: decisions + [decision],
      blocks: blocks, rangesAreInFile: rangesAreInFile)
  }
}
