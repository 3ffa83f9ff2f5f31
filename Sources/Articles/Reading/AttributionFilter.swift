/// Tells at a glance that a paragraph attributes its report to nobody.
enum AttributionFilter {
  /// How cues end before a space, and the word that must follow it.
  private static let cues = [
    ("ccording", "to"), ("eported", "by"), ("iting", ""), ("uoted", "by"), ("ublished", "by"), ("ublished", "in"),
  ].map { (before: Array($0.utf8), after: Array($1.utf8)) }

  static func mayNameOutlet(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var space = 2
      while space < text.count {
        if text[space] == 0x20, isParticiple(text, before: space),
          cues.contains(where: { text[..<space].hasSuffix($0.before) && text[(space + 1)...].starts(with: $0.after) })
        {
          return true
        }
        space += 1
      }
      return false
    }
  }

  private static func isParticiple(_ text: UnsafeBufferPointer<UInt8>, before space: Int) -> Bool {
    switch text[space - 1] {
    case UInt8(ascii: "g"): text[space - 2] == UInt8(ascii: "n")
    case UInt8(ascii: "d"): text[space - 2] == UInt8(ascii: "e")
    default: false
    }
  }
}

extension BidirectionalCollection<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool { reversed().starts(with: ending.reversed()) }
}
