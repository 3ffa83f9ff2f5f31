import Bytes
import Diagnostics

/// Publishes into a folder on this machine: a whole new release beside the old ones, then one change of a link.
struct ReleaseFolder: SiteTarget {
  let target: FolderTarget

  /// `output` is the folder of the build: the two may not lie in each other’s way.
  init(_ target: FolderTarget, output: String) throws(EnvironmentFailure) {
    guard !target.path.isEmpty else { throw EnvironmentFailure("path", "of a folder target is missing") }
    let (place, site) = (Disk.resolved(target.path) + "/", Disk.resolved(output) + "/")
    guard !place.hasPrefix(site), !site.hasPrefix(place + "current/"), !site.hasPrefix(place + "releases/") else {
      throw EnvironmentFailure(target.path, "lies in the folder that is published; choose another")
    }
    self.target = target
  }

  var destination: String { target.path }
  var grace: Grace { .hashedAssets }

  func locked<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
    try Disk.makeFolders(releases)
    let busy = EnvironmentFailure(target.path, "another publish is under way; wait for it to end")
    let lock = try FileLock("\(target.path)/.bulletin-lock", busy: busy)
    let value = try await body()
    _ = consume lock
    return value
  }

  func look() async throws -> TargetState {
    switch try Disk.kind(of: current) {
    case .missing: return TargetState(releases: try completeReleases())
    case .link: break
    case .folder, .file, .other:
      throw EnvironmentFailure(current, "is in the way: it is not Bulletin’s link to a release")
    }
    guard let release = liveRelease, let manifest = try manifest(of: release) else {
      throw EnvironmentFailure(current, "leads to a folder that Bulletin did not publish; remove the link to go on")
    }
    return TargetState(manifest: manifest, releases: try completeReleases())
  }

  func put(_ delivery: Delivery) async throws {
    let partial = "\(releases)/.partial"
    try Disk.remove(folder: partial)
    try Disk.makeFolders(partial)
    let old = liveRelease.map { "\(releases)/\($0)" }
    for (number, file) in delivery.next.live.enumerated() {
      delivery.progress(.sending(number, of: delivery.next.live.count))
      try place(file, of: delivery.output, in: partial, old: old)
    }
    if let old {
      let retired = delivery.next.retired.map(\.path)
      let present = Set(try Disk.files(below: old, andLinks: true))
      for path in retired.filter(present.contains) + CarriedFiles.among(present.sorted(), delivery) {
        try carry(path, from: old, to: partial)
      }
    }
    try writeManifest(delivery.next, in: partial)
    try Disk.rename(partial, to: "\(releases)/\(delivery.next.release)")
    try flip(to: delivery.next.release)
    try prune(keeping: delivery.previous?.release)
  }

  func verify(_ delivery: Delivery) async throws -> Verification {
    let check = ReadBack(delivery: delivery, destination: target.path)
    return try check.check(check.paths.map { try? Disk.read("\(current)/\($0)") })
  }

  func earlierRelease() async throws -> String {
    guard let live = liveRelease else { throw EnvironmentFailure(target.path, "holds no release yet") }
    guard let earlier = try completeReleases().last(where: { $0 < live }) else {
      throw EnvironmentFailure(target.path, "holds no release older than \(live)")
    }
    return earlier
  }

  func goBack(to release: String) async throws { try flip(to: release) }
}

extension ReleaseFolder {
  private var releases: String { "\(target.path)/releases" }
  private var current: String { "\(target.path)/current" }

  /// The release that `current` leads to, if it is one of ours.
  private var liveRelease: String? {
    guard let destination = Disk.linkDestination(current), destination.hasPrefix("releases/") else { return nil }
    let name = String(destination.dropFirst("releases/".count))
    return ReleaseName.isValid(name) ? name : nil
  }

  private func manifest(of release: String) throws(EnvironmentFailure) -> PublishedManifest? {
    let path = "\(releases)/\(release)/\(PublishedManifest.path)"
    guard try Disk.kind(of: path) == .file else { return nil }
    return PublishedManifest(parsing: String(decoding: try Disk.read(path), as: UTF8.self))
  }

  private func completeReleases() throws(EnvironmentFailure) -> [String] {
    try Disk.names(in: releases).filter(ReleaseName.isValid)
  }

  /// A hard link to the same bytes in the old release, or a copy from Output.
  private func place(
    _ file: PublishedFile, of output: OutputFolder, in release: String, old: String?
  ) throws(EnvironmentFailure) {
    let path = "\(release)/\(file.path)"
    try makeFolder(of: file.path, in: release)
    if let old, try Disk.kind(of: "\(old)/\(file.path)") == .file {
      let bytes = try Disk.read("\(old)/\(file.path)")
      if bytes.count == file.size, ContentHash.of(bytes) == file.hash {
        return try Disk.link("\(old)/\(file.path)", as: path)
      }
    }
    try Disk.write(try output.bytes(of: file), to: path)
  }

  private func carry(_ path: String, from old: String, to release: String) throws(EnvironmentFailure) {
    try makeFolder(of: path, in: release)
    if let destination = Disk.linkDestination("\(old)/\(path)") {
      try Disk.makeLink("\(release)/\(path)", to: destination)
    } else {
      try Disk.link("\(old)/\(path)", as: "\(release)/\(path)")
    }
  }

  private func makeFolder(of path: String, in release: String) throws(EnvironmentFailure) {
    if let folder = SitePath.folders(of: path).last { try Disk.makeFolders("\(release)/\(folder)") }
  }

  private func writeManifest(_ manifest: PublishedManifest, in release: String) throws(EnvironmentFailure) {
    try Disk.makeFolders("\(release)/\(SitePath.records)")
    try Disk.write(Array(manifest.text.utf8), to: "\(release)/\(PublishedManifest.path)")
  }

  /// Readers see the old release or the new one: a link is replaced at one instant.
  private func flip(to release: String) throws(EnvironmentFailure) {
    let next = "\(target.path)/.current.next"
    try Disk.remove(file: next)
    try Disk.makeLink(next, to: "releases/\(release)")
    try Disk.rename(next, to: current)
  }

  /// Removes all but the newest releases; the live one and the one before it always stay, for a rollback and for
  /// readers who are in the middle of a page.
  private func prune(keeping previous: String?) throws(EnvironmentFailure) {
    let all = try completeReleases()
    let kept = Set(all.suffix(target.keep) + [liveRelease, previous].compactMap { $0 })
    for release in all where !kept.contains(release) { try Disk.remove(folder: "\(releases)/\(release)") }
  }
}
