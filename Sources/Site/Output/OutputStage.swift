import Bytes
package import Diagnostics

/// Where a build puts its files before any of them is visible. A value without state: any task may stage any file.
package struct OutputStage: Sendable {
  let root: String
  /// The staging folder.
  let folder: FolderHandle
  /// What earlier builds wrote; anything else in Output belongs to someone else.
  let owned: OwnedFiles
  /// Of those the ones that are not in Output; nil where nobody has looked.
  let missing: Set<String>?
  /// Nil where there is none.
  let output: FolderHandle?
  /// Whether Output is new: then files are staged in folders that move into place whole.
  let isNew: Bool

  /// Keeps `file` for the commit under the number `index`, which no other file of this build may have.
  ///
  /// Where Output holds the same bytes already, nothing is written.
  package func stage(_ file: OutputFile, index: Int) throws(EnvironmentFailure) -> StagedFile {
    if let problem = OutputPath.problem(with: file.path) { throw EnvironmentFailure(file.path, problem) }
    let hash = ContentHash.of(file.bytes)
    var name = String(index)
    if isNew, !file.path.hasPrefix(".") {
      name = "\(Self.newTree)/\(file.path)"
    } else if try holds(file) {
      return StagedFile(path: file.path, size: file.bytes.count, hash: hash, stagedName: nil)
    }
    do {
      try folder.write(file.bytes, to: name)
    } catch {
      throw EnvironmentFailure("\(root)/\(file.path)", error.reason)
    }
    return StagedFile(path: file.path, size: file.bytes.count, hash: hash, stagedName: name)
  }

  /// Whether Output still has the files of a page that an earlier build wrote, each with its size.
  func holds(_ files: [StagedFile]) throws(EnvironmentFailure) -> Bool {
    for file in files {
      guard let entry = owned[file.path], entry.hash == file.hash, entry.size == file.size else { return false }
      guard try isThere(file) else { return false }
    }
    return true
  }

  private func isThere(_ file: StagedFile) throws(EnvironmentFailure) -> Bool {
    if let missing { return !missing.contains(file.path) }
    return try output?.size(ofFile: file.path) == file.size
  }

  /// Where the stage holds the files of a new Output, each below its own folders.
  static let newTree = "new"

  /// Whether Output has this file with these bytes; throws where something is in its place that is not ours.
  private func holds(_ file: OutputFile) throws(EnvironmentFailure) -> Bool {
    let path = "\(root)/\(file.path)"
    switch try FileTree.kind(of: path) {
    case .missing: return false
    case .folder, .other:
      throw EnvironmentFailure(path, "is in the way, and is not a file that Bulletin wrote")
    case .file(let size):
      let same = size == file.bytes.count && FileTree.file(path, holds: file.bytes)
      guard same || owned[file.path] != nil else {
        throw EnvironmentFailure(path, "was not written by Bulletin; move it away, or choose another --output")
      }
      return same
    }
  }
}
