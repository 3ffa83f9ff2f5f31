/// A date expression and what it means, read against the day the article was published.
package struct DateMention: Sendable, Equatable {
  /// The whole expression with its preposition: "on Saturday", "two days ago".
  package var range: Range<Int32>
  /// Nil where the expression needs a publication date and there is none, or where it stays ambiguous.
  package var value: PartialDate?
  /// True when it tells of something not yet done on the day of publication.
  package var isFuture: Bool

  package init(range: Range<Int32>, value: PartialDate?, isFuture: Bool = false) {
    self.range = range
    self.value = value
    self.isFuture = isFuture
  }
}
