import Diagnostics

/// A render that cannot go on: why, where, and how it came there.
struct RenderFailure: Error {
  let id: String
  let message: String
  let help: String?
  let location: Location
  /// From the innermost call outwards.
  var notes: [Diagnostic.Note] = []

  func diagnostic(page: String) -> Diagnostic {
    .error(id, message, at: location, notes: notes + [Diagnostic.Note("rendering \(page)")], help: help)
  }
}

/// A failure that stops the page whatever the template does about it.
struct LimitFailure: Error {
  let message: String
}
