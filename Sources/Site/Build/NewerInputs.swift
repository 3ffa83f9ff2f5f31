import Bytes
import Diagnostics

/// What a build reads and that changed after a file of its own was written, as far as the file system’s times tell.
struct NewerInputs {
  /// Files; and folders, with a slash, in which only something that is gone can have changed.
  private(set) var paths: [String] = []

  private let time: Int64

  init(than file: String, root: String) throws(EnvironmentFailure) {
    time = FileStamp(path: file)?.changed ?? .max
    for folder in ["Content", "Templates"] { try addFolder(folder, of: root) }
  }

  private mutating func addFolder(_ folder: String, of root: String) throws(EnvironmentFailure) {
    let known = paths.count
    for name in try FileTree.names(in: "\(root)/\(folder)").sorted() {
      let path = "\(folder)/\(name)"
      if try FileTree.kind(of: "\(root)/\(path)") == .folder {
        try addFolder(path, of: root)
      } else if isNewer("\(root)/\(path)") {
        paths.append(path)
      }
    }
    if paths.count == known, isNewer("\(root)/\(folder)") { paths.append("\(folder)/") }
  }

  private func isNewer(_ path: String) -> Bool { FileStamp(path: path).map { $0.changed > time } ?? false }
}
