import Bytes

/// The `Range` header of a request for one file (RFC 9110, section 14).
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  case unsatisfiable

  /// Several ranges, other units and syntax errors ask for the whole file, as the RFC allows.
  static func read(_ header: String?, size: Int) -> ByteRange {
    guard let header, header.lowercased().hasPrefix("bytes=") else { return .whole }
    let bounds = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = number(bounds[0]), let last = number(bounds[1]) else { return .whole }
    switch (first, last) {
    case (nil, nil): return .whole
    case (nil, let suffix?): return part(max(size - suffix, 0), size, size: size)
    case (let start?, nil): return part(start, size, size: size)
    case (let start?, let end?):
      guard start <= end else { return .whole }
      return part(start, end >= size ? size : end + 1, size: size)
    }
  }

  private static func part(_ start: Int, _ end: Int, size: Int) -> ByteRange {
    start < end && end <= size ? .part(start..<end) : .unsatisfiable
  }

  /// The number, `.some(nil)` for an empty text, nil for anything else.
  private static func number(_ text: Substring) -> Int?? {
    let trimmed = text.utf8.drop { $0.isASCIIWhitespace }
    if trimmed.isEmpty { return .some(nil) }
    guard trimmed.allSatisfy(\.isASCIIDigit), let number = Int(String(trimmed) ?? "") else { return nil }
    return .some(number)
  }
}
