/// One thing an author should know: where it is, what rule it breaks, how to mend it.
///
/// Wording stands beside the rule that emits it: headline style, lower case, no final period, the rule rather than the
/// failure, the most specific word first.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable, Comparable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A second place that explains the first: "included from here", "first used here".
  package struct Note: Sendable {
    package let message: String
    package let location: Location?

    package init(_ message: String, at location: Location? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// Stable, kebab-case, printed in brackets: `quote-open`.
  package let id: String
  package var severity: Severity
  package let message: String
  package let location: Location
  package var notes: [Note]
  /// How to mend it, as a sentence fragment: "write dates as 2025-11-29".
  package var help: String?

  package init(
    _ severity: Severity, _ id: String, _ message: String, at location: Location, notes: [Note] = [],
    help: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.location = location
    self.notes = notes
    self.help = help
  }

  package static func error(
    _ id: String, _ message: String, at location: Location, notes: [Note] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, id, message, at: location, notes: notes, help: help)
  }

  package static func warning(
    _ id: String, _ message: String, at location: Location, notes: [Note] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, id, message, at: location, notes: notes, help: help)
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By path, place, severity (errors first), then wording: the same list prints the same whatever thread found what.
  package func sortedForPrinting() -> [Diagnostic] {
    sorted { left, right in
      if left.location.path != right.location.path { return left.location.path < right.location.path }
      let (a, b) = (left.location.range.lowerBound, right.location.range.lowerBound)
      if a != b { return a < b }
      if left.severity != right.severity { return left.severity > right.severity }
      return (left.id, left.message) < (right.id, right.message)
    }
  }

  /// The same findings with each warning raised to an error, as `--strict` asks.
  package func strict() -> [Diagnostic] {
    map { diagnostic in
      var raised = diagnostic
      if raised.severity == .warning { raised.severity = .error }
      return raised
    }
  }
}
