/// Somewhere a site can go. Whatever fails part of the way leaves the live site as it was or whole.
protocol SiteTarget: Sendable {
  /// Where it is, with secrets taken out.
  var destination: String { get }
  var grace: Grace { get }

  /// Runs `body` while no other publish can change the target.
  func locked<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value

  /// What is live there; nil where nothing has been published yet. Changes nothing.
  func published() async throws -> PublishedManifest?

  /// The names of the releases it holds; a new one is named later than all of them.
  func releaseNames() async throws -> [String]

  /// The headers the target keeps with each file, where it keeps any.
  func headers(of file: PublishedFile) -> String

  /// Makes the site live.
  func put(_ delivery: Delivery) async throws

  /// Reads back what is live now and compares it.
  func verify(_ delivery: Delivery) async throws -> Verification

  /// Makes the release before the live one live again, and gives its name.
  func rollBack() async throws -> String
}

extension SiteTarget {
  func releaseNames() async throws -> [String] { [] }
  func headers(of file: PublishedFile) -> String { "" }
}

/// A site on its way to a target.
struct Delivery: Sendable {
  let output: OutputFolder
  let plan: PublishPlan
  /// What is live before.
  let previous: PublishedManifest?
  /// What will be live after.
  let next: PublishedManifest
}

/// What was read back from a target after publishing, all of it as it should be.
package struct Verification: Sendable, Equatable {
  package let summary: String

  package init(summary: String) { self.summary = summary }
}
