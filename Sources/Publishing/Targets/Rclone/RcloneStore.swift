import Diagnostics

/// Publishes to a store that has no way to change a whole site at once: what a file refers to is there before it, and
/// nothing is taken away before the publish after.
struct RcloneStore: SiteTarget {
  private let remote: RcloneRemote
  /// A folder on this machine, for files that are read back.
  private let state: String

  init(_ target: RcloneTarget, state: String) throws(EnvironmentFailure) {
    remote = try RcloneRemote(target.remote)
    self.state = state
  }

  var destination: String { remote.name }
  var grace: Grace { .everything }

  func headers(of file: PublishedFile) -> String { StoreHeaders(file.path).text }

  /// A store has no locks; the one on this machine is all there is.
  func locked<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value { try await body() }

  func look() async throws -> TargetState {
    let manifest = try await list(PublishedManifest.path)
    guard let pending = try await list(Self.pending) else { return TargetState(manifest: manifest) }
    return TargetState(manifest: Self.interrupted(manifest, by: pending))
  }

  func put(_ delivery: Delivery) async throws {
    let next = delivery.next
    let pending = PublishedManifest(
      release: next.release, live: next.live, retired: next.retired + delivery.plan.deleted)
    let files = delivery.plan.added + delivery.plan.changed
    var uploader = try await StoreUploader(remote)
    do {
      try await uploader.write(pending.text, to: Self.pending)
      var sent = 0
      for batch in UploadPhases(files).batches {
        delivery.progress(.sending(sent, of: files.count))
        try await uploader.send(batch, from: delivery.output.root)
        sent += batch.paths.count
      }
      try await uploader.write(next.text, to: PublishedManifest.path)
    } catch {
      try? await uploader.cleanUp()
      throw error
    }
    try await uploader.cleanUp()
    try await remote.delete(delivery.plan.deleted.map(\.path))
    try await remote.delete([Self.pending])
  }

  func verify(_ delivery: Delivery) async throws -> Verification {
    let check = ReadBack(delivery: delivery, destination: destination)
    return try await check.check(in: "\(state)/read-back") { try await remote.fetch(check.paths, into: $0) }
  }

  func goBack(to release: String) async throws {}

  func earlierRelease() async throws -> String {
    throw EnvironmentFailure(destination, "has no releases to go back to; build the site as it was and publish it")
  }
}

extension RcloneStore {
  /// Says what a publish is about to send, until it is done: a run after a kill then knows what it may find.
  static let pending = "\(SitePath.records)/pending"

  private func list(_ path: String) async throws -> PublishedManifest? {
    guard let text = try await remote.read(path) else { return nil }
    guard let manifest = PublishedManifest(parsing: text) else {
      throw EnvironmentFailure("\(destination)/\(path)", "is damaged; restore it, or delete it to publish anew")
    }
    return manifest
  }

  /// What may be on the store after a publish that ended half way: files of both sites, and where the two differ,
  /// no one knows which.
  static func interrupted(_ manifest: PublishedManifest?, by pending: PublishedManifest) -> PublishedManifest {
    let sent = pending.live.byPath
    let live = (manifest?.live ?? []).map { file in
      guard let other = sent[file.path], other != file else { return file }
      return PublishedFile(path: file.path, size: file.size, hash: file.hash, headers: "unknown")
    }
    let known = Set(live.map(\.path))
    var seen: Set<String> = []
    let retired = ((manifest?.retired ?? []) + pending.all).filter {
      !known.contains($0.path) && seen.insert($0.path).inserted
    }
    return PublishedManifest(release: manifest?.release ?? pending.release, live: live, retired: retired)
  }
}
