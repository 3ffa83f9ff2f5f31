import Bytes
package import Diagnostics

/// The folder a build wrote, and the list of files that the build left in it.
package struct OutputFolder: Sendable {
  package let root: String
  /// In the order of their paths.
  package let files: [PublishedFile]

  package init(root: String, files: [PublishedFile]) {
    self.root = root
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Reads the build's own list, `.bulletin/manifest`: a line with path, size, hash and a fourth field, with tabs
  /// between, for each file. Throws where there is none, or a build was cut short while it wrote.
  package static func read(_ root: String) throws(EnvironmentFailure) -> OutputFolder {
    let records = "\(root)/\(SitePath.records)"
    guard try Disk.kind(of: "\(records)/manifest") == .file else {
      throw EnvironmentFailure(root, "holds no site yet; run “bulletin build”")
    }
    guard try Disk.kind(of: "\(records)/manifest.next") == .missing else {
      throw EnvironmentFailure(root, "holds a build that was cut short; run “bulletin build”")
    }
    let text = String(decoding: try Disk.read("\(records)/manifest"), as: UTF8.self)
    guard let files = files(in: text) else {
      throw EnvironmentFailure("\(records)/manifest", "is damaged; run “bulletin build --force”")
    }
    return OutputFolder(root: root, files: files)
  }

  func location(_ path: String) -> String { "\(root)/\(path)" }

  /// The bytes of a file, which must still be those that the plan was made from.
  func bytes(of file: PublishedFile) throws(EnvironmentFailure) -> [UInt8] {
    let bytes = try Disk.read(location(file.path))
    guard bytes.count == file.size, ContentHash.of(bytes) == file.hash else {
      throw EnvironmentFailure(location(file.path), "changed while it was being published")
    }
    return bytes
  }
}

extension OutputFolder {
  private static func files(in text: String) -> [PublishedFile]? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "bulletin output manifest 1", lines.popLast() == "" else { return nil }
    var files: [PublishedFile] = []
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4, let size = Int(fields[1]), let hash = UInt64(fields[2], radix: 16) else { return nil }
      let path = String(fields[0])
      guard SitePath.isSafe(path), !SitePath.isRecord(path) else { return nil }
      files.append(PublishedFile(path: path, size: size, hash: hash))
    }
    return files
  }
}
