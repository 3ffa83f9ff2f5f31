import Bytes
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
    try await write(under: lock(), after: nil) { stage in
      try await produce(stage).map { OutputPlan($0, replacing: stage.owned) }
    }?.written
  }

  /// `known` is what a build of this process left, and those of its files that are not in Output any more.
  func write(
    under lock: OutputLock, after known: (owned: OwnedFiles, missing: Set<String>)?,
    _ produce: (OutputStage) async throws -> OutputPlan?
  ) async throws -> (written: WrittenOutput, owned: OwnedFiles)? {
    defer { withExtendedLifetime(lock) {} }
    try finishInterruptedCommit()
    try emptyStaging()
    let known = known.flatMap { $0.owned.isAt(manifestPath) ? $0 : nil }
    let old = try (known?.owned ?? readManifest(manifestPath).map { OwnedFiles($0, stamp: nil) })?.indexed()
    defer { try? emptyStaging() }
    let stage = OutputStage(
      root: root, folder: try FolderHandle(opening: stagingPath), owned: old ?? .none, missing: known?.missing,
      output: FolderHandle(path: root),
      isNew: try old == nil && isEmpty())
    guard let plan = try await produce(stage) else { return nil }
    return try commit(plan, replacing: old)
  }

  /// The lock of Output, which is made where it is missing.
  func lock() throws(EnvironmentFailure) -> OutputLock {
    try prepareFolder()
    return try OutputLock(records, of: root)
  }

  /// The lock of Output where a build has been before; else there is nothing yet that two builds could spoil.
  func lockWhereBuilt() throws(EnvironmentFailure) -> OutputLock? {
    try FileTree.kind(of: stagingPath) == .folder ? try lock() : nil
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
    let gone = try readManifest(manifestPath).map { OutputWriter.gone(from: $0, in: next) } ?? []
    _ = try putInPlace(next, removing: gone, alreadyThere: done)
  }

  private func commit(
    _ plan: OutputPlan, replacing old: OwnedFiles?
  ) throws(EnvironmentFailure) -> (written: WrittenOutput, owned: OwnedFiles) {
    let next = plan.manifest
    let draft = "\(stagingPath)/manifest"
    try POSIXFile(creating: draft).write(plan.text)
    try FileTree.rename(draft, to: nextManifestPath)
    let gone = plan.namesSame ? [] : old.map { OutputWriter.gone(from: $0.manifest, in: next) } ?? []
    let written = try putInPlace(next, removing: gone)
    guard let old, plan.namesSame else {
      return (written, OwnedFiles(next, stamp: FileStamp(path: manifestPath)))
    }
    return (written, old.replaced(by: next, at: manifestPath))
  }

  private static func gone(from old: OutputManifest, in next: OutputManifest) -> [String] {
    let kept = next.paths
    return old.entries.lazy.map(\.path).filter { !kept.contains($0) }
  }

  /// Renames staged files into place, then removes those that are no longer in the site.
  ///
  /// Safe to repeat after a kill: `alreadyThere` are the paths that were renamed before it.
  private func putInPlace(
    _ next: OutputManifest, removing gone: [String], alreadyThere: Set<String> = []
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
    let removed = try remove(gone)
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

  /// Gives those that were there.
  private func remove(_ paths: [String]) throws(EnvironmentFailure) -> [String] {
    var removed: [String] = []
    var folders = VerifiedFolders(root: root)
    for path in paths {
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
