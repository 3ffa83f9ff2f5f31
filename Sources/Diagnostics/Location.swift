/// Where a problem is: in a file's bytes where they were read, or in a file as a whole.
package struct Location: Sendable {
  package let path: String
  package let source: SourceFile?
  /// Byte offsets in `source`; empty at a point. Meaningless without `source`.
  package let range: Range<Int>

  /// A file as a whole: one that is missing, cannot be read, or is wrong in no single place.
  package init(path: String) {
    self.path = path
    source = nil
    range = 0..<0
  }

  package init(_ source: SourceFile, _ range: Range<Int>) {
    path = source.path
    self.source = source
    self.range = range
  }

  /// `path:line:col`, or `path` alone where there is no place in it.
  package var description: String {
    guard let place = lineColumn else { return path }
    return "\(path):\(place.line):\(place.column)"
  }

  package var lineColumn: LineColumn? { source?.lineColumn(at: range.lowerBound) }
}
