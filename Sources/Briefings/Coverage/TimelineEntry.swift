package import Language

/// An event and its date.
package struct TimelineEntry: Sendable, Equatable {
  package var date: PartialDate
  package var statement: Statement
  /// The words of the date itself: "on Saturday".
  package var wording: Statement
  /// Something announced, not something that happened.
  package var isPlan: Bool
}
