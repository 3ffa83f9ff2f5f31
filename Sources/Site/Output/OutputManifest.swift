/// The list of files in Output that Bulletin wrote: only these are ever replaced or removed.
///
/// A text file, one line for each file: path, size, hash, and the staged name while a commit is under way, with tabs
/// between. Paths hold no control characters, so nothing needs quoting.
package struct OutputManifest: Sendable, Equatable {
  static let header = "bulletin output manifest 1"
  /// In the order of the bytes of `path`.
  package private(set) var entries: [StagedFile]

  init(_ files: [StagedFile]) { entries = files.sorted { SourceTree.precedes($0.path, $1.path) } }

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
    text.reserveCapacity(entries.count * 100)
    for entry in entries {
      text += entry.path.utf8
      text.append(UInt8(ascii: "\t"))
      text.append(decimal: entry.size)
      text.append(UInt8(ascii: "\t"))
      text.appendHexadecimal(entry.hash)
      text.append(UInt8(ascii: "\t"))
      if let name = entry.stagedName { text += name.utf8 }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  package var paths: Set<String> { Set(entries.map(\.path)) }

  /// The entry at `place` has other bytes now.
  mutating func replace(_ place: Int, with file: StagedFile) { entries[place] = file }
}

extension [UInt8] {
  fileprivate mutating func appendHexadecimal(_ number: UInt64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digits in
      var (start, rest) = (digits.count, number)
      repeat {
        let digit = UInt8(truncatingIfNeeded: rest) & 15
        start -= 1
        digits.initializeElement(at: start, to: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        rest >>= 4
      } while rest != 0
      append(contentsOf: digits[start...])
    }
  }
}
