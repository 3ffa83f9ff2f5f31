/// One decision of a reader, shown by `inspect` and by the review list of `check`.
package struct ReadingDecision: Sendable, Equatable {
  package enum Kind: String, Sendable { case split, subheading, promo, title, date, outlet, encoding }
  package var kind: Kind
  /// Byte offsets in the file.
  package var range: Range<Int>
  /// Index of the passage it is about, where there is one.
  package var passage: Int?
  /// Why, in words an editor understands: "starts with “Read more:”".
  package var reason: String

  package init(kind: Kind, range: Range<Int>, passage: Int? = nil, reason: String) {
    self.kind = kind
    self.range = range
    self.passage = passage
    self.reason = reason
  }
}
