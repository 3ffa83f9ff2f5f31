import Diagnostics

extension GitBranch {
  /// Git’s ids for files of Output as they are now, by path.
  func objectIDs(_ files: [PublishedFile], write: Bool) async throws -> [String: String] {
    let here = try files.filter { try Disk.kind(of: "\(site)/\($0.path)") == .file }
    let ids = try await git.objectIDs(of: here.map { "\(site)/\($0.path)" }, write: write)
    return Dictionary(zip(here.map(\.path), ids)) { first, _ in first }
  }

  func changes(_ delivery: Delivery, parent: String) async throws -> GitIndexChanges {
    var changes = GitIndexChanges()
    if parent.isEmpty || delivery.previous == nil {
      if !parent.isEmpty {
        for entry in try await treeOnTip().entries where GitTree.belongsToOwner(entry.path) {
          changes.add(entry.path, id: entry.id, mode: entry.mode)
        }
      }
    } else {
      for file in delivery.plan.deleted { changes.remove(file.path) }
    }
    let files = delivery.plan.added + delivery.plan.changed
    let ids = try await objectIDs(files, write: true)
    for file in files {
      guard let id = ids[file.path] else { throw EnvironmentFailure("\(site)/\(file.path)", "is gone") }
      changes.add(file.path, id: id)
    }
    changes.add(PublishedManifest.path, id: try await blob(delivery.next.text))
    changes.add(".nojekyll", id: try await blob(""))
    return changes
  }

  private func blob(_ text: String) async throws -> String {
    try await git("hash-object", "-w", "--stdin", input: text).text.trimmed
  }

  func commit(_ tree: String, parent: String, _ delivery: Delivery) async throws -> String {
    let plan = delivery.plan
    let message = """
      Publish \(delivery.next.release)

      \(plan.added.count) added, \(plan.changed.count) changed, \(plan.deleted.count) deleted

      \(Self.trailer(delivery.next.release))

      """
    let identity = try await GitIdentity(of: site)
    let parents = parent.isEmpty ? nil : parent
    let commit =
      if let parents {
        try await git("commit-tree", tree, "-p", parents, input: message, identity: identity)
      } else {
        try await git("commit-tree", tree, input: message, identity: identity)
      }
    return commit.text.trimmed
  }

  /// Moves the branch on the server from `parent`, empty where it had none, to `commit`.
  func push(_ commit: String, onto parent: String) async throws {
    _ = try await git("update-ref", Self.pushed, commit)
    let push = try await git.attempt("push", "--quiet", "--", target.repository, "\(commit):\(branch)")
    guard push.code != 0 else { return }
    if try await remoteTip() ?? "" != parent {
      throw EnvironmentFailure(destination, "was changed by someone else during this publish; publish again")
    }
    throw git.complaint(push)
  }
}
