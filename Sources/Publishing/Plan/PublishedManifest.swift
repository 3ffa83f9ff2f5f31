/// What the last publish put on a target: the only files that a later publish may delete.
///
/// It lies on the target itself as `.bulletin/published`, a text file. The first line names the release; each other
/// line is a file: path, size, hash, `live` or `retired`, and headers, with tabs between.
package struct PublishedManifest: Sendable, Equatable {
  package let release: String
  /// The files of the site, in the order of their paths.
  package let live: [PublishedFile]
  /// Files of the site before this one, kept so that pages still open in a browser find their assets.
  package let retired: [PublishedFile]

  package init(release: String, live: [PublishedFile], retired: [PublishedFile] = []) {
    self.release = release
    self.live = live.sorted { $0.path < $1.path }
    self.retired = retired.sorted { $0.path < $1.path }
  }

  static let path = "\(SitePath.records)/published"
  private static let header = "bulletin published 1"

  /// Nil where `text` is not a manifest of this version, whole to its last line.
  package init?(parsing text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", let first = lines.first?.split(separator: "\t"), first.count == 2 else { return nil }
    guard first[0] == Self.header else { return nil }
    var (live, retired): ([PublishedFile], [PublishedFile]) = ([], [])
    for line in lines.dropFirst() {
      guard let (file, isLive) = Self.file(line) else { return nil }
      if isLive { live.append(file) } else { retired.append(file) }
    }
    self.init(release: String(first[1]), live: live, retired: retired)
  }

  package var text: String {
    var text = "\(Self.header)\t\(release)\n"
    for (files, state) in [(live, "live"), (retired, "retired")] {
      for file in files {
        text += "\(file.path)\t\(file.size)\t\(String(file.hash, radix: 16))\t\(state)\t\(file.headers)\n"
      }
    }
    return text
  }

  var all: [PublishedFile] { live + retired }
}

extension PublishedManifest {
  private static func file(_ line: Substring) -> (PublishedFile, isLive: Bool)? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 5, let size = Int(fields[1]), let hash = UInt64(fields[2], radix: 16) else { return nil }
    guard SitePath.isSafe(fields[0]), !SitePath.isRecord(fields[0]) else { return nil }
    guard fields[3] == "live" || fields[3] == "retired" else { return nil }
    return (PublishedFile(path: fields[0], size: size, hash: hash, headers: fields[4]), fields[3] == "live")
  }
}
