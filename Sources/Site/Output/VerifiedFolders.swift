import Diagnostics

/// Folders under Output that are known to be folders and not links that lead elsewhere.
struct VerifiedFolders {
  private let root: String
  private var verified: Set<String> = []

  init(root: String) { self.root = root }

  /// Makes the folders that the file at `path` needs, outermost first.
  mutating func make(for path: String) throws(EnvironmentFailure) {
    guard let parent = path.lastIndex(of: "/").map({ String(path[..<$0]) }), !verified.contains(parent) else { return }
    for folder in OutputPath.folders(of: path) where !verified.contains(folder) {
      try FileTree.makeFolder("\(root)/\(folder)")
      guard try FileTree.kind(of: "\(root)/\(folder)") == .folder else {
        throw EnvironmentFailure("\(root)/\(folder)", "is in the way, and is not a folder")
      }
      verified.insert(folder)
    }
  }

  /// Whether every folder of `path` is there and is no link.
  mutating func areReal(for path: String) throws(EnvironmentFailure) -> Bool {
    for folder in OutputPath.folders(of: path) where !verified.contains(folder) {
      guard try FileTree.kind(of: "\(root)/\(folder)") == .folder else { return false }
    }
    return true
  }
}
