import Diagnostics

/// Writes a site into a folder so that readers see the old site or the new one, and other people's files stay.
///
/// Files are staged first; nothing visible changes until all are there. Then a manifest with the staged names is
/// written (the point of no return), files are renamed into place, what only the old manifest had is removed, and the
/// manifest takes the old one's place. Into a new folder whole folders are moved at once. A build killed before that point leaves the old site; one killed after it is
/// finished by the next.
package struct OutputWriter: Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  /// Stages what `produce` makes and puts it in place, or changes nothing where `produce` returns nil.
  package func write(
    _ produce: (OutputStage) async throws -> [StagedFile]?
  ) async throws -> WrittenOutput? {
    try prepareFolder()
    let lock = try POSIXFile(locking: "\(records)/lock")
    guard try lock.lock() else { throw EnvironmentFailure(root, "another build is writing here; wait for it to end") }
    try finishInterruptedCommit()
    try emptyStaging()
    let old = try readManifest(manifestPath)
    defer { try? emptyStaging() }
    let stage = OutputStage(
      root: root, folder: try FolderHandle(opening: stagingPath), owned: old?.byPath ?? [:],
      output: FolderHandle(path: root),
      isNew: try old == nil && isEmpty())
    guard let files = try await produce(stage) else { return nil }
    return try commit(OutputManifest(files), replacing: old)
  }
}

extension OutputWriter {
  private var records: String { "\(root)/\(OutputPath.reservedFolder)" }
  private var stagingPath: String { "\(records)/staging" }
  private var manifestPath: String { "\(records)/manifest" }
  private var nextManifestPath: String { "\(records)/manifest.next" }

  /// Makes Output where it is missing; refuses a folder that holds files but no manifest of ours.
  func prepareFolder() throws(EnvironmentFailure) {
    try makeFolders(upTo: root)
    if try FileTree.kind(of: records) == .missing {
      let foreign = try FileTree.names(in: root).filter { !$0.hasPrefix(".") }.sorted()
      if let first = foreign.first {
        throw EnvironmentFailure(
          root, "holds “\(first)”, which Bulletin did not write; choose an empty folder with --output")
      }
    }
    try FileTree.makeFolder(records)
    guard try FileTree.kind(of: records) == .folder else {
      throw EnvironmentFailure(records, "is in the way, and is not a folder")
    }
    try FileTree.makeFolder(stagingPath)
  }

  private func makeFolders(upTo path: String) throws(EnvironmentFailure) {
    for folder in OutputPath.folders(of: path + "/") where !folder.isEmpty { try FileTree.makeFolder(folder) }
  }

  private func emptyStaging() throws(EnvironmentFailure) {
    for name in try FileTree.names(in: stagingPath) { try FileTree.removeTree("\(stagingPath)/\(name)") }
  }

  /// Whether Output holds nothing but files that begin with a dot.
  private func isEmpty() throws(EnvironmentFailure) -> Bool {
    try FileTree.names(in: root).allSatisfy { $0.hasPrefix(".") }
  }

  private func readManifest(_ path: String) throws(EnvironmentFailure) -> OutputManifest? {
    guard case .file = try FileTree.kind(of: path) else { return nil }
    return OutputManifest(parsing: try FileTree.bytes(of: path))
  }

  private func finishInterruptedCommit() throws(EnvironmentFailure) {
    guard let next = try readManifest(nextManifestPath) else { return try FileTree.removeFile(nextManifestPath) }
    var done: Set<String> = []
    for entry in next.entries {
      guard let name = entry.stagedName else { continue }
      if try FileTree.kind(of: "\(stagingPath)/\(name)") == .missing { done.insert(entry.path) }
    }
    _ = try putInPlace(next, replacing: try readManifest(manifestPath), alreadyThere: done)
  }

  private func commit(_ next: OutputManifest, replacing old: OutputManifest?) throws(EnvironmentFailure)
    -> WrittenOutput
  {
    let draft = "\(stagingPath)/manifest"
    try POSIXFile(creating: draft).write(next.text)
    try FileTree.rename(draft, to: nextManifestPath)
    return try putInPlace(next, replacing: old)
  }

  /// Renames staged files into place, then removes what is no longer in the site.
  ///
  /// Safe to repeat after a kill: `alreadyThere` are the paths that were renamed before it.
  private func putInPlace(
    _ next: OutputManifest, replacing old: OutputManifest?, alreadyThere: Set<String> = []
  ) throws(EnvironmentFailure) -> WrittenOutput {
    var result = WrittenOutput()
    var folders = VerifiedFolders(root: root)
    var whole = WholeFolders(moved: try moveWholeFolders())
    for entry in next.entries {
      result.bytes += entry.size
      guard let name = entry.stagedName else {
        result.unchanged += 1
        continue
      }
      result.written += 1
      result.changedPaths.append(entry.path)
      if alreadyThere.contains(entry.path) || whole.hold(entry.path) { continue }
      try folders.make(for: entry.path)
      try FileTree.rename("\(stagingPath)/\(name)", to: "\(root)/\(entry.path)")
    }
    let removed =
      try old.map { old throws(EnvironmentFailure) in
        try remove(old.entries.map(\.path), keeping: next.paths)
      } ?? []
    result.removed = removed.count
    result.changedPaths += removed
    try FileTree.rename(nextManifestPath, to: manifestPath)
    return result
  }

  /// Moves what is at the top of a new site's stage into Output, where nothing is in its place; gives the names.
  private func moveWholeFolders() throws(EnvironmentFailure) -> Set<String> {
    let tree = "\(stagingPath)/\(OutputStage.newTree)"
    var moved: Set<String> = []
    for name in try FileTree.names(in: tree) where try FileTree.kind(of: "\(root)/\(name)") == .missing {
      try FileTree.rename("\(tree)/\(name)", to: "\(root)/\(name)")
      moved.insert(name)
    }
    return moved
  }

  private func remove(_ paths: [String], keeping kept: Set<String>) throws(EnvironmentFailure) -> [String] {
    var removed: [String] = []
    var folders = VerifiedFolders(root: root)
    for path in paths where !kept.contains(path) {
      guard try folders.areReal(for: path) else { continue }
      try FileTree.removeFile("\(root)/\(path)")
      removed.append(path)
      for folder in OutputPath.folders(of: path).reversed() {
        guard FileTree.removeFolderIfEmpty("\(root)/\(folder)") else { break }
      }
    }
    return removed
  }
}
