import Bytes

/// Tells two versions of a page apart, links to style sheets left out: those are swapped without a reload.
enum PageVersion {
  static func of(_ page: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(page.count)
    var rest = page[...]
    while let link = nextLink(in: rest) {
      text += rest[..<(isStyleSheet(page[link]) ? link.lowerBound : link.upperBound)]
      rest = rest[link.upperBound...]
    }
    text += rest
    return String(ContentHash.of(text), radix: 16)
  }

  /// The next `<link …>` tag.
  private static func nextLink(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = bytes.firstIndex(ofLowercase: linkStart),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return start..<(end + 1)
  }

  private static func isStyleSheet(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.firstIndex(ofLowercase: relation) != nil || tag.firstIndex(ofLowercase: ending) != nil
  }

  private static let linkStart = Array("<link".utf8)
  private static let relation = Array("stylesheet".utf8)
  private static let ending = Array(".css".utf8)
}
