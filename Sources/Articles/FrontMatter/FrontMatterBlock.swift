import Bytes
package import Diagnostics

/// The YAML between two lines of `---` at the start of a file.
package struct FrontMatterBlock: Sendable {
  /// The YAML, without its fences; empty where the file has no front matter.
  package var yaml: Range<Int>
  /// Where the text after it begins.
  package var bodyStart: Int

  /// Looks for a block at `start`; a block that is never closed is an error at its first line.
  package static func find(in file: SourceFile, from start: Int) -> (block: FrontMatterBlock, diagnostics: [Diagnostic])
  {
    let bytes = file.bytes
    let none = FrontMatterBlock(yaml: start..<start, bodyStart: start)
    guard let opening = fenceEnd(at: start, in: bytes) else { return (none, []) }
    var line = opening
    while line < bytes.count {
      if let end = fenceEnd(at: line, in: bytes) {
        return (FrontMatterBlock(yaml: opening..<line, bodyStart: end), [])
      }
      line = (bytes[line...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    }
    let missing = Diagnostic.error(
      "front-matter-open", "front matter is never closed", at: Location(file, start..<start + 3),
      help: "end it with a line of “---”")
    return (none, [missing])
  }

  /// Where the line after a `---` line at `start` begins, or nil where that line is something else.
  private static func fenceEnd(at start: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[start...].starts(with: "---".utf8) else { return nil }
    var end = start + 3
    while end < bytes.count, bytes[end] != 0x0A {
      guard bytes[end].isASCIIWhitespace else { return nil }
      end += 1
    }
    return min(end + 1, bytes.count)
  }
}
