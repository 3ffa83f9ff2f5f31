import Bytes

/// Plain text as HTML has it: escaped, with line feeds where the source has them.
struct HTMLText {
  private let text: UnsafeBufferPointer<UInt8>
  private let lineEnds: UnsafeBufferPointer<Int32>

  /// `lineEnds` are `Document.lineEnds`. Both are borrowed: a text has many runs, and a reference counted for each would
  /// be counted on all cores at once.
  init(_ text: UnsafeBufferPointer<UInt8>, _ lineEnds: UnsafeBufferPointer<Int32>) {
    (self.text, self.lineEnds) = (text, lineEnds)
  }

  /// Appends the HTML of text that stands in one run.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    var start = range.lowerBound
    for index in lineEnds.partitionPoint({ $0 < start })..<lineEnds.count {
      let lineEnd = Int(lineEnds[index])
      guard lineEnd < range.upperBound else { break }
      output.appendEscapedHTML(bytes: UnsafeBufferPointer(rebasing: text[start..<lineEnd]))
      output.append(0x0A)
      start = lineEnd + 1
    }
    output.appendEscapedHTML(bytes: UnsafeBufferPointer(rebasing: text[start..<range.upperBound]))
  }
}
