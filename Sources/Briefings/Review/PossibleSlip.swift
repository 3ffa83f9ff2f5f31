/// A name that stands once in a place where the rest of its article has another one: perhaps a mistake of the source.
package struct PossibleSlip: Sendable, Equatable {
  /// The words with the name: "between Washington and Cuba"; in `Document.text`.
  package var range: Range<Int>
  /// The name that the rest of the article has in such places, and how often.
  package var usual: String
  package var count: Int
}
