/// The list of files in Output that Bulletin wrote: only these are ever replaced or removed.
///
/// A text file, one line for each file: path, size, hash, and the staged name while a commit is under way, with tabs
/// between. Paths hold no control characters, so nothing needs quoting.
package struct OutputManifest: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package let path: String
    package let size: Int
    package let hash: UInt64
    package let stagedName: String?
  }

  static let header = "bulletin output manifest 1"
  /// In the order of `path`.
  package private(set) var entries: [Entry]

  init(_ files: [StagedFile]) {
    entries =
      files
      .map { Entry(path: $0.path, size: $0.size, hash: $0.hash, stagedName: $0.stagedName) }
      .sorted { $0.path < $1.path }
  }

  /// Nil where `bytes` are not a manifest of this version, whole to its last line.
  init?(parsing bytes: [UInt8]) {
    let first = Array((Self.header + "\n").utf8)
    guard bytes.starts(with: first) else { return nil }
    var lines = ManifestLines(bytes, from: first.count)
    entries = []
    while !lines.isAtEnd {
      guard let entry = lines.next() else { return nil }
      entries.append(entry)
    }
  }

  var text: [UInt8] {
    var text = Array((Self.header + "\n").utf8)
    for entry in entries {
      text += entry.path.utf8
      for field in [String(entry.size), String(entry.hash, radix: 16), entry.stagedName ?? ""] {
        text.append(UInt8(ascii: "\t"))
        text += field.utf8
      }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  var byPath: [String: Entry] { Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }) }

  package var paths: Set<String> { Set(entries.map(\.path)) }
}
