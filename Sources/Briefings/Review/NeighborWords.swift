/// The words beside a name, in lower case; empty where more than a space lies between.
struct NeighborWords {
  let before: String
  let secondBefore: String
  let after: String
  /// What stands in parentheses behind the name: "IMF".
  let shortForm: String?

  init(of name: Range<Int>, in text: [UInt8]) {
    let before = Self.word(endingBefore: name.lowerBound, in: text)
    let second = before.isEmpty ? before : Self.word(endingBefore: before.lowerBound, in: text)
    let after = Self.word(startingAfter: name.upperBound, in: text)
    (self.before, secondBefore, self.after) = (
      Self.lowercased(text[before]), Self.lowercased(text[second]), Self.lowercased(text[after])
    )
    let inside = text[min(name.upperBound + 2, text.count)...].prefix(12).prefix { $0 != UInt8(ascii: ")") }
    let opens = text[name.upperBound...].starts(with: " (".utf8) && text[inside.endIndex...].first == UInt8(ascii: ")")
    shortForm = opens ? String(decoding: inside, as: UTF8.self) : nil
  }

  /// Whether `short` is made of the capitals of `name`, in order, and has at least two.
  static func abbreviates(_ short: String, _ name: ArraySlice<UInt8>) -> Bool {
    short.utf8.count >= 2 && short.utf8.elementsEqual(name.filter { (0x41...0x5A).contains($0) })
  }

  private static func word(endingBefore end: Int, in text: [UInt8]) -> Range<Int> {
    guard end > 1, text[end - 1] == 0x20 else { return end..<end }
    let length = text[..<(end - 1)].reversed().prefix(while: isLetter).count
    return end - 1 - length..<end - 1
  }

  private static func word(startingAfter start: Int, in text: [UInt8]) -> Range<Int> {
    guard start + 1 < text.count, text[start] == 0x20 else { return start..<start }
    return start + 1..<start + 1 + text[(start + 1)...].prefix(while: isLetter).count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }

  private static func lowercased(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }
}
