import Bytes

/// Tells two versions of a page apart, links to style sheets left out: those are swapped without a reload.
enum PageVersion {
  static func of(_ page: [UInt8]) -> String {
    var hash = StableHash()
    var rest = page[...]
    while let link = nextLink(in: rest) {
      if isStyleSheet(page[link]) {
        hash.combine(rest[..<link.lowerBound])
      } else {
        hash.combine(rest[..<link.upperBound])
      }
      rest = rest[link.upperBound...]
    }
    hash.combine(rest)
    return String(hash.value, radix: 16)
  }

  /// The next `<link …>` tag.
  private static func nextLink(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = bytes.firstIndex(ofLowercase: "<link"),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return start..<(end + 1)
  }

  private static func isStyleSheet(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.firstIndex(ofLowercase: "stylesheet") != nil || tag.firstIndex(ofLowercase: ".css") != nil
  }
}
