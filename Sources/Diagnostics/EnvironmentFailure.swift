/// The environment failed, not the author: a disk, a port, a missing program. The command ends with exit code 2.
package struct EnvironmentFailure: Error, Sendable, Equatable {
  /// The path, address or program it is about.
  package let subject: String
  package let reason: String

  package init(_ subject: String, _ reason: String) {
    self.subject = subject
    self.reason = reason
  }

  package var description: String { "\(subject): \(reason)" }
}
