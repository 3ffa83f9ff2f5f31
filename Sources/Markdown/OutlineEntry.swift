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
