import Bytes

/// A table as GitHub Flavored Markdown writes it: a header row, a delimiter row, and body rows.
struct Table {
  enum Alignment { case none, left, center, right }
  var alignments: [Alignment]
  /// The source of every cell; the first row is the header. Rows have as many cells as the header.
  var rows: [[[UInt8]]]

  /// Nil when the lines of the paragraph are no table.
  init?(lines: [ArraySlice<UInt8>]) {
    guard lines.count >= 2, let alignments = Table.alignments(of: lines[1]) else { return nil }
    let header = Table.cells(of: lines[0])
    guard header.count == alignments.count else { return nil }
    self.alignments = alignments
    rows = [header]
    for line in lines.dropFirst(2) {
      var cells = Array(Table.cells(of: line).prefix(alignments.count))
      cells += Array(repeating: [], count: alignments.count - cells.count)
      rows.append(cells)
    }
  }

  private static func alignments(of line: ArraySlice<UInt8>) -> [Alignment]? {
    guard line.contains(UInt8(ascii: "-")), line.contains(UInt8(ascii: "|")) else { return nil }
    var found: [Alignment] = []
    for cell in cells(of: line) {
      let dashes = cell.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      let left = cell.first == UInt8(ascii: ":")
      let right = cell.last == UInt8(ascii: ":") && cell.count > 1
      guard !dashes.isEmpty, dashes.count + (left ? 1 : 0) + (right ? 1 : 0) == cell.count else { return nil }
      found.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return found.isEmpty ? nil : found
  }

  /// Splits a row at its `|`; `\|` is a character of the cell.
  private static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    var text = trimmed(line)
    if text.first == UInt8(ascii: "|") { text = text.dropFirst() }
    var cells: [[UInt8]] = [[]]
    var escaped = false
    for byte in text {
      if byte == UInt8(ascii: "|"), !escaped {
        cells.append([])
      } else {
        if byte == UInt8(ascii: "|") { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(byte)
      }
      escaped = byte == UInt8(ascii: "\\") && !escaped
    }
    if cells.count > 1, trimmed(cells[cells.count - 1][...]).isEmpty { cells.removeLast() }
    return cells.map { Array(trimmed($0[...])) }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.last?.isASCIIWhitespace == true { text.removeLast() }
    while text.first?.isASCIIWhitespace == true { text.removeFirst() }
    return text
  }
}
