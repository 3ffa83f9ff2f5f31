/// A file as it was read: its path for people, its bytes for ranges.
package struct SourceFile: Sendable, Hashable {
  /// As messages print it: relative to the site's folder, with forward slashes.
  package let path: String
  private let content: Content

  private enum Content: Sendable {
    case held([UInt8])
    case readAgain(size: Int, @Sendable () -> [UInt8])
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .held(bytes)
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file of `size` bytes that takes no memory: `read` gives them when they are asked for, or none where they are
  /// not there any more.
  package init(path: String, size: Int, read: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    content = .readAgain(size: size, read)
  }

  /// UTF-8. A file in another encoding is held as its UTF-8 transcription, to which all ranges refer.
  package var bytes: [UInt8] {
    switch content {
    case .held(let bytes): bytes
    case .readAgain(_, let read): read()
    }
  }

  /// How many bytes it had when it was read.
  package var size: Int {
    switch content {
    case .held(let bytes): bytes.count
    case .readAgain(let size, _): size
    }
  }

  /// The bytes where they are held in memory.
  package var heldBytes: [UInt8]? {
    guard case .held(let bytes) = content else { return nil }
    return bytes
  }

  /// Those bytes of the range that are still there.
  package func bytes(in range: Range<Int>) -> ArraySlice<UInt8> {
    let bytes = bytes
    return bytes[range.clamped(to: bytes.indices)]
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
    let bytes = bytes
    let end = min(max(offset, 0), bytes.count)
    let start = lineStart(at: end, in: bytes)
    let line = bytes[..<start].lazy.filter { $0 == 0x0A }.count + 1
    let column = bytes[start..<end].lazy.filter { !($0 & 0xC0 == 0x80) }.count + 1
    return LineColumn(line: line, column: column - (start == 0 && hasByteOrderMark(bytes) && end >= 3 ? 1 : 0))
  }

  /// The line that holds `offset`, without its line ending or a byte order mark.
  package func line(at offset: Int) -> ArraySlice<UInt8> {
    let bytes = bytes
    let clamped = min(max(offset, 0), bytes.count)
    var start = lineStart(at: clamped, in: bytes)
    if start == 0, hasByteOrderMark(bytes) { start = 3 }
    var end = bytes[clamped...].firstIndex(of: 0x0A) ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[min(start, end)..<end]
  }

  private func hasByteOrderMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func lineStart(at offset: Int, in bytes: [UInt8]) -> Int {
    (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
  }
}
