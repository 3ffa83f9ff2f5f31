internal import Bytes

/// Cuts UTF-8 into tokens in one scan, folding and hashing each word on the way. See `Token` for what a word is.
struct Tokenizer {
  let text: UnsafeBufferPointer<UInt8>
  let lexicon: LexiconTable
  let folding = FoldingTable.shared
  /// Room for as many tokens as the text has bytes, of which none has less than one.
  private let tokens: UnsafeMutableBufferPointer<Token>
  private var count = 0
  private var block: Int32 = 0
  private var spaceBefore = false
  /// Whether a single quotation mark is open in this block, so that ’ after s closes it.
  private var singleIsOpen = false

  private init(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: LexiconTable, _ room: UnsafeMutableBufferPointer<Token>) {
    (self.text, self.lexicon, tokens) = (text, lexicon, room)
  }

  /// The tokens of a text, block after block.
  static func tokens(
    of text: UnsafeBufferPointer<UInt8>, _ blocks: [TextBlock], _ lexicon: LexiconTable
  ) -> [Token] {
    [Token](unsafeUninitializedCapacity: text.count) { room, count in
      var tokenizer = Tokenizer(text, lexicon, room)
      for (index, block) in blocks.enumerated() where block.kind != .skipped {
        tokenizer.scan(block.range.clamped(to: 0..<text.count), block: index)
      }
      count = tokenizer.count
    }
  }

  /// Appends the tokens of `range`, which must be inside the text.
  private mutating func scan(_ range: Range<Int>, block: Int) {
    (self.block, spaceBefore, singleIsOpen) = (Int32(truncatingIfNeeded: block), true, false)
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      let byte = text[place]
      if byte.isASCIILetter {
        place = word(at: place, end)
      } else if byte <= 0x20 || byte == 0x7F {
        spaceBefore = true
        place += 1
      } else if byte.isASCIIDigit {
        place = number(at: place, end)
      } else if byte < 0x80 {
        place = mark(at: place, end)
      } else {
        place = beyondASCII(at: place, end)
      }
    }
  }
}

extension Tokenizer {
  private mutating func append(
    _ range: Range<Int>, _ folded: UInt64, _ kind: Token.Kind, _ flags: Token.Flags = [], lexeme: UInt16
  ) {
    guard count < tokens.count else { return }
    tokens.initializeElement(
      at: count,
      to: Token(
        start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
        folded: folded, kind: kind, flags: spaceBefore ? flags.union(.spaceBefore) : flags, block: block, lexeme: lexeme
      ))
    count += 1
    spaceBefore = false
  }

  private var last: Token? { count > 0 ? tokens[count - 1] : nil }

  @inline(__always)
  private mutating func append(word range: Range<Int>, _ hash: UInt64, _ flags: Token.Flags, _ entry: LexiconSlot) {
    let isKnown = entry.lexeme != 0 && !(flags.contains(.allCaps) && Word.isOtherInCapitals(entry.lexeme))
    append(
      range, hash, .word, isKnown && entry.isStopword ? flags.union(.stopword) : flags,
      lexeme: isKnown ? entry.lexeme : 0)
  }

  private mutating func append(_ range: Range<Int>, _ mark: Mark, _ kind: Token.Kind = .punctuation) {
    append(range, UInt64(mark.rawValue), kind, lexeme: mark.rawValue)
  }

  /// Reads the word at `start` and returns where it ends.
  @inline(__always)
  private mutating func word(at start: Int, _ end: Int) -> Int {
    let letters = LetterRun(text, from: start, to: end)
    guard letters.end > start, letters.isWord(before: end) else { return mixedWord(at: start, end) }
    append(word: start..<letters.end, letters.hash, letters.flags, lexicon.entry(of: letters.hash))
    return letters.end
  }

  /// The same for a word that has more in it than letters of ASCII, or may have.
  @inline(never)
  private mutating func mixedWord(at start: Int, _ end: Int) -> Int {
    var word = WordScan(text, from: start, to: end)
    word.scan(folding, singleIsOpen: singleIsOpen)
    if word.isAddress(from: start) {
      let stop = AddressScan.end(of: text, from: word.place, to: end)
      append(
        start..<stop, StableHash.of(text[start..<stop].lazy.map(\.asciiLowercased)), .symbol,
        lexeme: Mark.address.rawValue)
      return stop
    }
    let hash = word.hash.value
    append(word: start..<word.place, hash, word.flags, lexicon.entry(of: hash))
    return word.place
  }

  private mutating func number(at start: Int, _ end: Int) -> Int {
    var number = WordScan(text, from: start, to: end)
    number.scanNumber(folding)
    append(start..<number.place, number.hash.value, .number, number.flags.intersection([.possessive]), lexeme: 0)
    return number.place
  }

  private mutating func mark(at start: Int, _ end: Int) -> Int {
    let byte = text[start]
    var mark = Mark(ascii: byte)
    var stop = start + 1
    switch byte {
    case UInt8(ascii: "."):
      while stop < end, text[stop] == byte { stop += 1 }
      if stop > start + 1 { mark = .ellipsis }
    case UInt8(ascii: "-"):
      while stop < end, text[stop] == byte { stop += 1 }
      if stop > start + 1 { mark = .dash }
    case UInt8(ascii: "`"):
      while stop < end, text[stop] == byte { stop += 1 }
      mark = stop > start + 1 ? .backticks : .leftSingle
    case UInt8(ascii: "'"):
      if stop < end, text[stop] == byte {
        stop += 1
        mark = .doubledSingle
      } else {
        noteSingle(spaceAfter: stop >= end || text[stop].isASCIIWhitespace)
      }
    case UInt8(ascii: "@"):
      if let address = mailAddress(at: start, end) { return address }
    default: break
    }
    append(start..<stop, mark, mark.isSymbol ? .symbol : .punctuation)
    return stop
  }

  /// Whether a straight single mark opens or closes shows in the space around it; between spaces they take turns.
  private mutating func noteSingle(spaceAfter: Bool) {
    let opensHere = spaceBefore || last.map { $0.kind == .punctuation && !$0.isCloser } ?? true
    singleIsOpen = opensHere && (!spaceAfter || !singleIsOpen)
  }

  private mutating func beyondASCII(at start: Int, _ end: Int) -> Int {
    let reading = ScalarReading(text, at: start)
    let stop = start + reading.length
    guard stop <= end else { return end }
    switch ScalarClass(reading.scalar) {
    case .letter: return word(at: start, end)
    case .space: spaceBefore = true
    case .ignorable, .mark: break
    case .punctuation:
      let mark = Mark(scalar: reading.scalar)
      if mark == .leftSingle { singleIsOpen = true } else if mark == .rightSingle { singleIsOpen = false }
      append(start..<stop, mark)
    case .symbol: append(start..<stop, Mark(scalar: reading.scalar), .symbol)
    }
    return stop
  }

  /// Joins the tokens just before an @ and what follows it to one address, if that is what they are.
  private mutating func mailAddress(at sign: Int, _ end: Int) -> Int? {
    guard sign + 1 < end, text[sign + 1].isASCIIAlphanumeric, !spaceBefore, let last, last.block == block,
      last.kind == .word || last.kind == .number
    else { return nil }
    var first = count - 1
    while first > 0, count - first < 8, !tokens[first].flags.contains(.spaceBefore),
      tokens[first - 1].block == block,
      tokens[first - 1].kind == .word || tokens[first - 1].kind == .number || tokens[first - 1].joinsAddress
    { first -= 1 }
    while tokens[first].joinsAddress { first += 1 }
    let start = Int(tokens[first].start)
    let stop = AddressScan.end(of: text, from: sign + 1, to: end)
    spaceBefore = tokens[first].flags.contains(.spaceBefore)
    count = first
    append(
      start..<stop, StableHash.of(text[start..<stop].lazy.map(\.asciiLowercased)), .symbol,
      lexeme: Mark.address.rawValue)
    return stop
  }
}

extension Token {
  fileprivate var isCloser: Bool { Mark(rawValue: lexeme)?.isCloser ?? false }

  fileprivate var joinsAddress: Bool {
    guard kind == .punctuation || kind == .symbol else { return false }
    return lexeme == Mark.period.rawValue || lexeme == Mark.hyphen.rawValue
  }
}

extension Mark {
  /// Stands for a word rather than parting words.
  fileprivate var isSymbol: Bool {
    switch self {
    case .currency, .percent, .degree, .at, .hash, .ampersand, .asterisk: true
    default: false
    }
  }
}
