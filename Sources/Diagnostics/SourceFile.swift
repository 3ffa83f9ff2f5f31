/// A file as it was read: its path for people, its bytes for ranges.
package struct SourceFile: Sendable, Hashable {
  /// As messages print it: relative to the site's folder, with forward slashes.
  package let path: String
  /// UTF-8. A file in another encoding is held as its UTF-8 transcription, to which all ranges refer.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package static func == (left: SourceFile, right: SourceFile) -> Bool { left.path == right.path }
  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// Where a person finds an offset: both numbers count from 1, columns in Unicode scalars.
package struct LineColumn: Sendable, Equatable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceFile {
  /// The line and column of a byte offset. Lines end at LF; a CR before it belongs to the line.
  package func lineColumn(at offset: Int) -> LineColumn {
    let end = min(max(offset, 0), bytes.count)
    let start = lineStart(at: end)
    let line = bytes[..<start].lazy.filter { $0 == 0x0A }.count + 1
    let column = bytes[start..<end].lazy.filter { !($0 & 0xC0 == 0x80) }.count + 1
    return LineColumn(line: line, column: column - (start == 0 && hasByteOrderMark && end >= 3 ? 1 : 0))
  }

  /// The line that holds `offset`, without its line ending or a byte order mark.
  package func line(at offset: Int) -> ArraySlice<UInt8> {
    let clamped = min(max(offset, 0), bytes.count)
    var start = lineStart(at: clamped)
    if start == 0, hasByteOrderMark { start = 3 }
    var end = bytes[clamped...].firstIndex(of: 0x0A) ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[min(start, end)..<end]
  }

  private var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func lineStart(at offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
  }
}
