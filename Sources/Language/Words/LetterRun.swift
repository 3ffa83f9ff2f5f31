internal import Bytes

/// ASCII letters in a row: all that most words are, read without asking what else they may have in them.
struct LetterRun {
  /// Where the letters end.
  let end: Int
  /// The folded hash of the letters.
  let hash: UInt64
  private let count: Int
  /// The bits that all the letters have, and those that any has: a small letter has one more than its capital.
  private let common: UInt8
  private let any: UInt8
  private let text: UnsafeBufferPointer<UInt8>

  /// Reads from `start`, where a letter is, to `limit` at most.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
    var hash = StableHash()
    var (common, any) = (UInt8.max, UInt8(0))
    var place = start
    while place < limit {
      let letter = text[place]
      guard letter.isASCIILetter else { break }
      common &= letter
      any |= letter
      hash.combine(letter | 0x20)
      place &+= 1
    }
    (self.text, self.common, self.any) = (text, common, any)
    (self.hash, end, count) = (hash.value, place, place - start)
  }

  /// Whether a word of these letters is a whole one, whatever follows: no digit, apostrophe, accent, stop of initials
  /// or address goes on with it.
  @inline(__always)
  func isWord(before limit: Int) -> Bool {
    guard end < limit else { return true }
    switch text[end] {
    case UInt8(ascii: "."): return count > 3
    case UInt8(ascii: "'"), UInt8(ascii: ":"), 0x80...: return false
    case let next: return !next.isASCIIDigit
    }
  }

  /// How the word is written.
  @inline(__always)
  var flags: Token.Flags {
    if common & 0x20 != 0 { return [] }
    var flags: Token.Flags = text[end - count].isASCIIUppercase ? .capitalized : []
    if any & 0x20 == 0 { return count > 1 ? flags.union(.allCaps) : flags }
    if hasInnerCapital { flags.insert(.innerCapital) }
    return flags
  }

  /// Whether a capital stands after a small letter.
  @inline(__always)
  private var hasInnerCapital: Bool {
    (end - count + 1..<end).contains { text[$0].isASCIIUppercase && !text[$0 - 1].isASCIIUppercase }
  }
}
