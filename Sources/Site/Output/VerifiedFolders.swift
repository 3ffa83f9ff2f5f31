import Diagnostics

/// Folders under Output that are known to be folders and not links that lead elsewhere.
struct VerifiedFolders {
  private let root: String
  private var verified: Set<String> = []

  init(root: String) { self.root = root }

  /// Makes the folders that the file at `path` needs, outermost first.
  mutating func make(for path: String) throws(EnvironmentFailure) {
    guard let parent = OutputPath.parent(of: path), !verified.contains(parent) else { return }
    try make(for: parent)
    let folder = "\(root)/\(parent)"
    if try !FileTree.makeFolder(folder), try FileTree.kind(of: folder) != .folder {
      throw EnvironmentFailure(folder, "is in the way, and is not a folder")
    }
    verified.insert(parent)
  }

  /// Whether every folder of `path` is there and is no link.
  mutating func areReal(for path: String) throws(EnvironmentFailure) -> Bool {
    for folder in OutputPath.folders(of: path) where !verified.contains(folder) {
      guard try FileTree.kind(of: "\(root)/\(folder)") == .folder else { return false }
    }
    return true
  }
}
