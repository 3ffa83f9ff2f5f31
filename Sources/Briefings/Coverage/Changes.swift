package import Language

/// What is different from the edition before.
package struct Changes: Sendable, Equatable {
  package var since: CalendarDate
  package var new: [Statement]
  package var dropped: [Statement]
}

/// What one article adds to a briefing.
package struct Contribution: Sendable, Equatable {
  package var article: Int
  package var statements: [Statement]
}
