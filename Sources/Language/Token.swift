/// One word, number or mark of a text. Sixteen bytes and a hash: a text of 3 KB has about 600.
///
/// Words are runs of letters, and of digits after a letter (F35). An apostrophe between letters joins (O'Neill,
/// don't), `’` and `'` alike; a possessive ending belongs to the token and not to `folded`. Initials with full stops are
/// one token, whose `folded` has no stops ("U.S." is `us`, all in capitals; "a.m." is `am`); the stop of any other
/// abbreviation is a token of its own. A hyphen always parts: "F-35" is `f`, `-`, `35`, and "US-led" has `us` in it.
/// Numbers are digits with what is written into them: "1,000" is `1000`, "3.5" is `3.5`, "29th" is `29th`; the sign of a
/// currency and `%` are tokens. Web and mail addresses are one token of kind `symbol`.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable { case word, number, punctuation, symbol }

  /// Byte offsets in the text.
  package var start: Int32
  package var end: Int32
  /// `StableHash` of the word in folded form: lower case, diacritics removed, possessive 's cut off. For a mark, a
  /// number that is the same for the same mark.
  package var folded: UInt64
  package var kind: Kind
  package var flags: Flags
  /// Index in the English lexicon of a word, `Mark` of a mark; zero when unknown.
  var lexeme: UInt16
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
    /// Initials with full stops, at least two: U.S., a.m.
    package static let dotted = Flags(rawValue: 64)
    /// A capital after its first letter, and a small letter too: iPhone, McDonald.
    package static let innerCapital = Flags(rawValue: 128)
  }

  package var range: Range<Int32> { start..<end }

  package init(start: Int32, end: Int32, folded: UInt64, kind: Kind, flags: Flags = [], block: Int32) {
    self.init(start: start, end: end, folded: folded, kind: kind, flags: flags, block: block, lexeme: 0)
  }

  init(start: Int32, end: Int32, folded: UInt64, kind: Kind, flags: Flags, block: Int32, lexeme: UInt16) {
    self.start = start
    self.end = end
    self.folded = folded
    self.kind = kind
    self.flags = flags
    self.block = block
    self.lexeme = lexeme
  }
}
