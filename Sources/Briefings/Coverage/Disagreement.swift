/// Statements of one story that give different numbers, dates or names for one thing. Never resolved, only shown.
package struct Disagreement: Sendable, Equatable {
  /// The words the statements have in common, verbatim from the first of them.
  package var about: String
  package var statements: [Statement]
}
