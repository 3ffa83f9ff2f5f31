/// Somewhere a site can go. Whatever fails part of the way leaves the live site as it was or whole.
protocol SiteTarget: Sendable {
  /// Where it is, with secrets taken out.
  var destination: String { get }
  var grace: Grace { get }

  /// Runs `body` while no other publish can change the target.
  func locked<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value

  /// What is there. Changes nothing.
  func look() async throws -> TargetState

  /// The headers the target keeps with each file, where it keeps any.
  func headers(of file: PublishedFile) -> String

  /// Makes the site live.
  func put(_ delivery: Delivery) async throws

  /// Reads back what is live now and compares it.
  func verify(_ delivery: Delivery) async throws -> Verification

  /// The release before the live one.
  func earlierRelease() async throws -> String

  /// Makes an older release live again.
  func goBack(to release: String) async throws
}

extension SiteTarget {
  func headers(of file: PublishedFile) -> String { "" }
}

/// What a target holds before a publish.
struct TargetState: Sendable {
  /// What is live; nil where nothing has been published yet.
  var manifest: PublishedManifest?
  /// The names of all releases it holds, oldest first. A new one is named later than all of them.
  var releases: [String] = []
}

/// A site on its way to a target.
struct Delivery: Sendable {
  let output: OutputFolder
  let plan: PublishPlan
  let before: TargetState
  /// What will be live after.
  let next: PublishedManifest
  /// Is told how far the target is.
  let progress: @Sendable (PublishStep) -> Void

  var previous: PublishedManifest? { before.manifest }
}

/// What was read back from a target after publishing, all of it as it should be.
package struct Verification: Sendable, Equatable {
  package let summary: String

  package init(summary: String) { self.summary = summary }
}
