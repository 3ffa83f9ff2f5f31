import Bytes
import Diagnostics

/// An Output that is just as the last build left it.
struct WholeOutput: Sendable {
  let written: WrittenOutput
  private let manifest: OutputManifest
  private let stamp: FileStamp?

  fileprivate init(_ written: WrittenOutput, _ manifest: OutputManifest, stamp: FileStamp?) {
    (self.written, self.manifest, self.stamp) = (written, manifest, stamp)
  }

  var owned: OwnedFiles { OwnedFiles(manifest, stamp: stamp).indexed() }
}

extension OutputWriter {
  /// Whether every file of the last build is in Output with its size, and no build was cut short; nil where not.
  func wholeOutput() throws(EnvironmentFailure) -> WholeOutput? {
    let records = "\(root)/\(OutputPath.reservedFolder)"
    let stamp = FileStamp(path: "\(records)/manifest")
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
    return WholeOutput(whole, manifest, stamp: stamp)
  }
}
