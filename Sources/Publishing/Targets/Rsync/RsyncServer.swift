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

  func published() async throws -> PublishedManifest? {
    let releases = try await look()
    guard !releases.isTaken else {
      throw EnvironmentFailure(
        "\(destination)/current", "is in the way: it is not Bulletin’s link to a release; move it away to go on")
    }
    return releases.manifest
  }

  func releaseNames() async throws -> [String] { try await look().names }

  func put(_ delivery: Delivery) async throws {
    let before = try await look()
    _ = try await shell.run(ReleaseScripts.prepare, place.folder)
    try await send(delivery, linkingTo: before.live)
    if let live = before.live { try await carry(delivery, from: live) }
    let manifest = Array(delivery.next.text.utf8)
    let release = delivery.next.release
    _ = try await shell.run(ReleaseScripts.finish, place.folder, release, String(manifest.count), input: manifest)
    _ = try await shell.run(ReleaseScripts.flip, place.folder, release)
    try await prune(before.names + [release], keeping: [release, before.live])
  }

  func verify(_ delivery: Delivery) async throws -> Verification {
    let check = ReadBack(delivery: delivery, destination: destination)
    let folder = "\(state)/read-back"
    try Disk.remove(folder: folder)
    try Disk.makeFolders(folder)
    defer { try? Disk.remove(folder: folder) }
    // A file that is missing is found by the check, with its name; rsync’s own exit code says less.
    _ = try await rsync.result(
      ["--files-from=-", "--from0", remote("current/"), folder + "/"], input: list(check.paths))
    return try check.check(check.paths.map { try? Disk.read("\(folder)/\($0)") })
  }

  func rollBack() async throws -> String {
    let releases = try await look()
    guard let live = releases.live else { throw EnvironmentFailure(destination, "holds no release yet") }
    guard let earlier = releases.names.last(where: { $0 < live }) else {
      throw EnvironmentFailure(destination, "holds no release older than \(live)")
    }
    _ = try await shell.run(ReleaseScripts.flip, place.folder, earlier)
    return earlier
  }
}

extension RsyncServer {
  private func look() async throws -> RemoteReleases {
    RemoteReleases(try await shell.run(ReleaseScripts.look, place.folder).text)
  }

  /// Compares bytes, not dates: a fresh checkout has new dates on all files.
  private func send(_ delivery: Delivery, linkingTo live: String?) async throws {
    let links = [live, ".interrupted"].compactMap { $0 }.map { "--link-dest=../\($0)" }
    let arguments = ["--checksum", "--perms", "--chmod=D755,F644", "--compress", "--files-from=-", "--from0"]
    try await rsync.run(
      arguments + links + [delivery.output.root + "/", remote("releases/.partial/")],
      input: list(delivery.next.live.map(\.path)), about: destination)
  }

  private func carry(_ delivery: Delivery, from live: String) async throws {
    let listing = try await shell.run(ReleaseScripts.list, place.folder, live).text
    let present = listing.split(separator: "\n").map { String($0.dropFirst(2)) }.filter(SitePath.isSafe)
    let there = Set(present)
    let retired = delivery.next.retired.map(\.path).filter(there.contains)
    let paths = retired + CarriedFiles.among(present.sorted(), delivery)
    guard !paths.isEmpty else { return }
    let input = Array(paths.map { "\($0)\n" }.joined().utf8)
    _ = try await shell.run(ReleaseScripts.carry, place.folder, live, input: input)
  }

  private func prune(_ names: [String], keeping needed: [String?]) async throws {
    let kept = Set(names.suffix(target.keep) + needed.compactMap { $0 })
    let old = names.filter { !kept.contains($0) }
    if !old.isEmpty { _ = try await shell.run(ReleaseScripts.prune, [place.folder] + old) }
  }

  private var rsync: Program {
    Program(name: "rsync", arguments: ["--secluded-args", "--timeout=300", "-e", shell.rsyncShell])
  }

  private func remote(_ path: String) -> String { "\(place.bracketedHost):\(place.folder)/\(path)" }

  private func list(_ paths: [String]) -> [UInt8] { Array(paths.map { "\($0)\0" }.joined().utf8) }
}
