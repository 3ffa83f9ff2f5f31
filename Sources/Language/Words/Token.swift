/// One word, number or mark of a text. Sixteen bytes and a hash: a text of 3 KB has about 600.
///
/// Words are runs of letters, and of digits after a letter (F35). An apostrophe between letters joins (O'Neill,
/// don't), `’` and `'` alike; a possessive ending belongs to the token and not to `folded`. Initials with full stops are
/// one token, whose `folded` has no stops ("U.S." is `us`, all in capitals; "a.m." is `am`); the stop of any other
/// abbreviation is a token of its own. A hyphen always parts: "F-35" is `f`, `-`, `35`, and "US-led" has `us` in it.
/// Numbers are digits with what is written into them: "1,000" is `1000`, "3.5" is `3.5`, "29th" is `29th`; the sign of a
/// currency and `%` are tokens. Web and mail addresses are one token of kind `symbol`.
///
/// Public, because the compiler inlines into other modules what is public, but not the methods of a package type.
public struct Token: Sendable, Equatable {
  public enum Kind: UInt8, Sendable { case word, number, punctuation, symbol }

  /// Byte offsets in the text.
  public var start: Int32
  public var end: Int32
  /// `StableHash` of the word in folded form: lower case, diacritics removed, possessive 's cut off. For a mark, a
  /// number that is the same for the same mark.
  public var folded: UInt64
  public var kind: Kind
  public var flags: Flags
  /// Index in the English lexicon of a word, `Mark` of a mark; zero when unknown.
  var lexeme: UInt16
  /// Index of its block.
  public var block: Int32

  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first letter is upper case.
    @inlinable public static var capitalized: Flags { Flags(rawValue: 1) }
    /// Two or more letters, all upper case.
    @inlinable public static var allCaps: Flags { Flags(rawValue: 2) }
    /// White space stands before it.
    @inlinable public static var spaceBefore: Flags { Flags(rawValue: 4) }
    /// The first token of a sentence.
    @inlinable public static var sentenceStart: Flags { Flags(rawValue: 8) }
    /// Ended in 's or ’ that `folded` leaves out; `end` includes it.
    @inlinable public static var possessive: Flags { Flags(rawValue: 16) }
    /// A function word: the, of, and.
    @inlinable public static var stopword: Flags { Flags(rawValue: 32) }
    /// Initials with full stops, at least two: U.S., a.m.
    @inlinable public static var dotted: Flags { Flags(rawValue: 64) }
    /// A capital after its first letter, and a small letter too: iPhone, McDonald.
    @inlinable public static var innerCapital: Flags { Flags(rawValue: 128) }
  }

  @inlinable public var range: Range<Int32> { start..<end }

  public init(start: Int32, end: Int32, folded: UInt64, kind: Kind, flags: Flags = [], block: Int32) {
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
