import Bytes

/// Plain text as HTML has it: escaped, with line feeds where the source has them.
struct HTMLText {
  private let text: [UInt8]
  private let lineEnds: [Int32]

  /// `lineEnds` are `Document.lineEnds`.
  init(_ text: [UInt8], _ lineEnds: [Int32]) { (self.text, self.lineEnds) = (text, lineEnds) }

  /// Appends the HTML of text that stands in one run.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    var start = range.lowerBound
    for lineEnd in lineEnds[lineEnds.partitionPoint { $0 < start }...] {
      guard lineEnd < range.upperBound else { break }
      output.appendEscapedHTML(text[start..<Int(lineEnd)])
      output.append(0x0A)
      start = Int(lineEnd) + 1
    }
    output.appendEscapedHTML(text[start..<range.upperBound])
  }
}
