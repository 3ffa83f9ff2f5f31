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
