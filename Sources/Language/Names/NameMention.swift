/// A capitalised name found by its form alone, every mention of it.
package struct NameMention: Sendable, Equatable {
  package enum Kind: String, Sendable { case person, place, organization, unknown }
  package var range: Range<Int32>
  package var kind: Kind
  /// The first full mention this one repeats ("Trump" after "Donald Trump"), or its own range.
  package var full: Range<Int32>
}
