/// One word, number or mark of a text. Sixteen bytes and a hash: a text of 3 KB has about 600.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable { case word, number, punctuation, symbol }

  /// Byte offsets in the text.
  package var start: Int32
  package var end: Int32
  /// `StableHash` of the word in folded form: lower case, diacritics removed, possessive 's cut off.
  package var folded: UInt64
  package var kind: Kind
  package var flags: Flags
  /// Index of its block.
  package var block: Int32

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first letter is upper case.
    package static let capitalized = Flags(rawValue: 1)
    /// Two or more letters, all upper case.
    package static let allCaps = Flags(rawValue: 2)
    /// White space stands before it.
    package static let spaceBefore = Flags(rawValue: 4)
    /// The first token of a sentence.
    package static let sentenceStart = Flags(rawValue: 8)
    /// Ended in 's or ’ that `folded` leaves out; `end` includes it.
    package static let possessive = Flags(rawValue: 16)
    /// A function word: the, of, and.
    package static let stopword = Flags(rawValue: 32)
  }

  package var range: Range<Int32> { start..<end }

  package init(start: Int32, end: Int32, folded: UInt64, kind: Kind, flags: Flags = [], block: Int32) {
    self.start = start
    self.end = end
    self.folded = folded
    self.kind = kind
    self.flags = flags
    self.block = block
  }
}
