import Bytes
import Diagnostics

/// Publishes one commit to a branch that holds the site and nothing else.
///
/// All work is done in a bare repository of Bulletin’s own and a temporary index: the work tree, index and branches of
/// the repository that the site may lie in are not read or written.
struct GitBranch: SiteTarget {
  let target: GitTarget
  /// A folder in the site, where git knows who the author is.
  let site: String
  /// Where the bare repository stays between publishes, so that only changes are fetched.
  let state: String

  var destination: String { "\(Secrets.masked(target.repository)), branch \(target.branch)" }
  var grace: Grace { .hashedAssets }

  func locked<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
    // The server takes a push or refuses it as a whole; a branch that moved meanwhile refuses.
    try await body()
  }

  func look() async throws -> TargetState {
    guard try await fetchTip() != nil else { return TargetState() }
    guard let manifest = try await manifestOnTip() else {
      try await refuseForeignBranch()
      return TargetState()
    }
    let message = try await git("log", "-1", "--format=%B", Self.tip).text
    let isOurs = message.contains(Self.trailer(manifest.release))
    return TargetState(manifest: isOurs ? manifest : try await corrected(manifest))
  }

  func put(_ delivery: Delivery) async throws {
    let index = "\(state)/index"
    defer { try? Disk.remove(file: index) }
    try Disk.remove(file: index)
    let parent = try await git.attempt("rev-parse", "--verify", "--quiet", Self.tip).text.trimmed
    if parent.isEmpty || delivery.previous == nil {
      _ = try await git("read-tree", "--empty", index: index)
    } else {
      _ = try await git("read-tree", parent, index: index)
    }
    let changes = try await changes(delivery, parent: parent)
    _ = try await git("update-index", "-z", "--index-info", input: changes.text, index: index)
    let tree = try await git("write-tree", index: index).text.trimmed
    let commit = try await commit(tree, parent: parent, delivery)
    try await push(commit, onto: parent)
  }

  func verify(_ delivery: Delivery) async throws -> Verification {
    let commit = try await git("rev-parse", Self.pushed).text.trimmed
    guard try await remoteTip() == commit else {
      throw EnvironmentFailure(destination, "does not have the commit just pushed; publish again")
    }
    return Verification(summary: "The branch is at commit \(commit.prefix(12)), as pushed")
  }

  func goBack(to release: String) async throws {}

  func earlierRelease() async throws -> String {
    throw EnvironmentFailure(destination, "has no releases to go back to; revert its last commit with git")
  }
}

extension GitBranch {
  static let tip = "refs/bulletin/tip"
  static let pushed = "refs/bulletin/pushed"
  static func trailer(_ release: String) -> String { "Bulletin-Release: \(release)" }

  var git: GitRepository { GitRepository(path: "\(state)/repository.git", subject: destination) }
  var branch: String { "refs/heads/\(target.branch)" }

  /// The commit the branch is at on the server; nil where the branch is missing.
  func remoteTip() async throws -> String? {
    let listing = try await git("ls-remote", "--", target.repository, branch).text
    for line in listing.split(separator: "\n") where line.hasSuffix("\t\(branch)") {
      return line.split(separator: "\t").first.map(String.init)
    }
    return nil
  }

  /// Brings the branch’s newest commit here. A copy that a killed run left unusable is made anew.
  private func fetchTip() async throws -> String? {
    guard GitBranch.isSafe(target.branch) else {
      throw EnvironmentFailure(destination, "is not a name that git takes for a branch")
    }
    try await git.makeWhereMissing()
    guard let tip = try await remoteTip() else {
      _ = try await git.attempt("update-ref", "-d", Self.tip)
      return nil
    }
    if try await fetch().code != 0 {
      try Disk.remove(folder: git.path)
      try await git.makeWhereMissing()
      let again = try await fetch()
      guard again.code == 0 else { throw git.complaint(again) }
    }
    return tip
  }

  private func fetch() async throws -> Program.Result {
    try await git.attempt(
      "fetch", "--quiet", "--no-tags", "--depth=1", "--no-write-fetch-head", "--", target.repository,
      "+\(branch):\(Self.tip)")
  }

  private func manifestOnTip() async throws -> PublishedManifest? {
    let manifest = try await git.attempt("cat-file", "blob", "\(Self.tip):\(PublishedManifest.path)")
    return manifest.code == 0 ? PublishedManifest(parsing: manifest.text) : nil
  }

  func treeOnTip() async throws -> GitTree {
    GitTree(listing: try await git("ls-tree", "-r", "-z", Self.tip).text)
  }

  private func refuseForeignBranch() async throws {
    let foreign = try await treeOnTip().entries.map(\.path).filter { !GitTree.belongsToOwner($0) }
    guard let first = foreign.first, !target.force else { return }
    throw EnvironmentFailure(
      destination,
      "holds \(first), which Bulletin did not publish; name a branch of its own, or take this one over with force: true"
    )
  }

  /// Someone else committed on top: their files count as they are now, not as we left them.
  private func corrected(_ manifest: PublishedManifest) async throws -> PublishedManifest {
    let ids = Dictionary(try await treeOnTip().entries.map { ($0.path, $0.id) }) { first, _ in first }
    let present = manifest.live.filter { ids[$0.path] != nil }
    let ours = try await objectIDs(present, write: false)
    let live = present.map { file in
      guard let id = ours[file.path], id == ids[file.path] else { return file.unknown }
      return file
    }
    return PublishedManifest(
      release: manifest.release, live: live, retired: manifest.retired.filter { ids[$0.path] != nil })
  }

  private static func isSafe(_ branch: String) -> Bool {
    SitePath.isSafe(branch) && !branch.hasPrefix("-") && !branch.contains(where: { " ~^:?*[".contains($0) })
  }
}
