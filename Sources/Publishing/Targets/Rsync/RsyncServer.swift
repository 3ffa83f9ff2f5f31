import Diagnostics

/// Publishes to a server over SSH: rsync sends a whole new release, in which unchanged files are hard links to the
/// live one’s, then one change of a link makes it live.
struct RsyncServer: SiteTarget {
  private let target: RsyncTarget
  private let place: RemotePlace
  private let shell: SecureShell
  /// A folder on this machine, for files that are read back.
  private let state: String

  init(_ target: RsyncTarget, state: String) throws(EnvironmentFailure) {
    self.target = target
    self.state = state
    place = try RemotePlace(target.destination)
    shell = try SecureShell(place, options: target.sshOptions, state: state)
  }

  var destination: String { target.destination }
  var grace: Grace { .hashedAssets }

  func locked<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
    let busy = EnvironmentFailure(destination, "another publish is under way; wait for it to end")
    return try await shell.holding(ReleaseScripts.lock, [place.folder], busy: busy, body)
  }

  func look() async throws -> TargetState {
    let releases = try await releases()
    guard !releases.isTaken else {
      throw EnvironmentFailure(
        "\(destination)/current", "is in the way: it is not Bulletin’s link to a release; move it away to go on")
    }
    return TargetState(manifest: releases.manifest, releases: releases.names)
  }

  func put(_ delivery: Delivery) async throws {
    let live = delivery.previous?.release ?? ""
    let present = try await shell.run(ReleaseScripts.prepare, place.folder, live).text
    try await send(delivery)
    let carried = carried(present, by: delivery).map { "\($0)\n" }.joined()
    let manifest = delivery.next.text
    let release = delivery.next.release
    _ = try await shell.run(
      ReleaseScripts.activate, [place.folder, release, live, String(manifest.utf8.count)] + outdated(delivery),
      input: Array("\(carried)\n\(manifest)".utf8))
  }

  func verify(_ delivery: Delivery) async throws -> Verification {
    let check = ReadBack(delivery: delivery, destination: destination)
    return try await check.check(in: "\(state)/read-back") { folder in
      // A file that is missing is found by the check, with its name; rsync’s own exit code says less.
      _ = try await rsync.result(
        ["--files-from=-", "--from0", remote("current/"), folder + "/"], input: list(check.paths))
    }
  }

  func earlierRelease() async throws -> String {
    let releases = try await releases()
    guard let live = releases.live else { throw EnvironmentFailure(destination, "holds no release yet") }
    guard let earlier = releases.names.last(where: { $0 < live }) else {
      throw EnvironmentFailure(destination, "holds no release older than \(live)")
    }
    return earlier
  }

  func goBack(to release: String) async throws {
    _ = try await shell.run(ReleaseScripts.flip, place.folder, release)
  }
}

extension RsyncServer {
  private func releases() async throws -> RemoteReleases {
    RemoteReleases(try await shell.run(ReleaseScripts.look, place.folder).text)
  }

  /// Compares bytes, not dates: a fresh checkout has new dates on all files.
  private func send(_ delivery: Delivery) async throws {
    let links = [delivery.previous?.release, ".interrupted"].compactMap { $0 }.map { "--link-dest=../\($0)" }
    let arguments = ["--checksum", "--perms", "--chmod=D755,F644", "--compress", "--files-from=-", "--from0"]
    try await rsync.run(
      arguments + links + [delivery.output.root + "/", remote("releases/.partial/")],
      input: list(delivery.next.live.map(\.path)), about: destination)
  }

  /// The files that go on from the live release into the new one; `listing` are all of its files, as `find` has them.
  private func carried(_ listing: String, by delivery: Delivery) -> [String] {
    let present = listing.split(separator: "\n").map { String($0.dropFirst(2)) }.filter(SitePath.isSafe).sorted()
    let there = Set(present)
    return delivery.next.retired.map(\.path).filter(there.contains) + CarriedFiles.among(present, delivery)
  }

  private func outdated(_ delivery: Delivery) -> [String] {
    let all = delivery.before.releases + [delivery.next.release]
    let kept = Set(all.suffix(target.keep) + [delivery.next.release, delivery.previous?.release].compactMap { $0 })
    return all.filter { !kept.contains($0) }
  }

  private var rsync: Program {
    Program(name: "rsync", arguments: ["-s", "--timeout=300", "-e", shell.rsyncShell])
  }

  private func remote(_ path: String) -> String { "\(place.bracketedHost):\(place.folder)/\(path)" }

  private func list(_ paths: [String]) -> [UInt8] { Array(paths.map { "\($0)\0" }.joined().utf8) }
}
