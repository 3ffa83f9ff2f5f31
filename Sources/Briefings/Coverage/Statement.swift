/// A verbatim sentence (or quotation) with its citation: nothing is printed about the news that is not one of these.
package struct Statement: Sendable, Hashable {
  /// Index into `Coverage.articles`.
  package var article: Int
  /// Index into that article's passages.
  package var passage: Int
  /// Byte offsets in that article's `Document.text`, inside the passage.
  package var range: Range<Int>

  package init(article: Int, passage: Int, range: Range<Int>) {
    self.article = article
    self.passage = passage
    self.range = range
  }
}

/// A statement and how well it serves, from 0 to 1.
package struct ScoredStatement: Sendable, Equatable {
  package var statement: Statement
  package var score: Double
  /// Pinned by the editor.
  package var isPinned = false
}
