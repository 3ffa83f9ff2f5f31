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
