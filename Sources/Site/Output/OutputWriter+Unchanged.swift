import Diagnostics

extension OutputWriter {
  /// Whether every file of the last build is in Output with its size, and no build was cut short; nil where not.
  func wholeOutput() throws(EnvironmentFailure) -> WrittenOutput? {
    let records = "\(root)/\(OutputPath.reservedFolder)"
    guard case .file = try FileTree.kind(of: "\(records)/manifest"),
      try FileTree.kind(of: "\(records)/manifest.next") == .missing,
      let manifest = OutputManifest(parsing: try FileTree.bytes(of: "\(records)/manifest")),
      let output = FolderHandle(path: root)
    else { return nil }
    var whole = WrittenOutput()
    for entry in manifest.entries {
      guard let size = try output.size(ofFile: entry.path), size == entry.size else { return nil }
      whole.unchanged += 1
      whole.bytes += size
    }
    return whole
  }
}
