package import Diagnostics

/// Puts new files into a folder, and never replaces one that is there.
package struct NewFiles: Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  /// Writes every file, or none where any of them exists already.
  package func write(_ files: [(path: String, text: String)]) throws(EnvironmentFailure) {
    for file in files {
      guard try FileTree.kind(of: "\(root)/\(file.path)") == .missing else {
        throw EnvironmentFailure("\(root)/\(file.path)", "is there already, and is left as it is")
      }
    }
    for file in files {
      let path = "\(root)/\(file.path)"
      for folder in OutputPath.folders(of: path) where !folder.isEmpty { try FileTree.makeFolder(folder) }
      try POSIXFile(creating: path).write(Array(file.text.utf8))
    }
  }
}
