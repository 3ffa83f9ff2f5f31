/// A sentence as `SentenceSplitter` found it.
package struct Sentence: Sendable, Equatable {
  /// From its first letter or mark to its last, no white space around it.
  package var range: Range<Int32>
  /// Index of the block it is in.
  package var block: Int32
}
