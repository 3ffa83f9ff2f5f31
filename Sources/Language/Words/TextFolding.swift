internal import Bytes

/// One word of a rule or an alias, folded exactly as the words of a text are.
package struct FoldedWord: Sendable, Hashable {
  /// Equals `Token.folded` of the same word in a text.
  package var folded: UInt64
  /// Whether its first letter is upper case in the rule.
  package var isCapitalized: Bool
  /// Whether it is written in capitals, two or more.
  package var isAllCaps: Bool
  /// Bytes of its folded form.
  package var length: Int
  /// The first of them.
  package var first: UInt8

  package init(folded: UInt64, isCapitalized: Bool, isAllCaps: Bool, length: Int, first: UInt8) {
    (self.folded, self.isCapitalized, self.isAllCaps) = (folded, isCapitalized, isAllCaps)
    (self.length, self.first) = (length, first)
  }
}

/// Folds the words of rules, aliases and titles, so that they meet the words of texts.
///
/// Words and numbers alone count, in the order of the tokens with marks left out: "F-35" is two words in a rule as in
/// a text, "U.S." is one that equals "US" but for its length in the text, "Erdoğan’s" is `erdogan`.
package enum TextFolding {
  package static func words(of phrase: String) -> [FoldedWord] {
    let text = Array(phrase.utf8)
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .heading)])
    return text.withUnsafeBufferPointer { text in
      tokens.filter(\.isWordOrNumber).map { token in
        let bytes = folded(token, in: text)
        return FoldedWord(
          folded: token.folded, isCapitalized: token.flags.contains(.capitalized),
          isAllCaps: token.flags.contains(.allCaps), length: bytes.count, first: bytes.first ?? 0)
      }
    }
  }

  /// `StableHash` of the first `length` bytes of a token's folded form, nil when it has fewer: for rules that end in `*`.
  package static func prefixHash(of token: Token, in text: UnsafeBufferPointer<UInt8>, length: Int) -> UInt64? {
    var hash = StableHash()
    var left = length
    guard left > 0, token.isWordOrNumber else { return nil }
    forEachFoldedByte(of: token, in: text) { byte in
      hash.combine(byte)
      left -= 1
      return left > 0
    }
    return left == 0 ? hash.value : nil
  }

  /// The folded form of a token: what `Token.folded` is the hash of.
  package static func folded(_ token: Token, in text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    forEachFoldedByte(of: token, in: text) { byte in
      bytes.append(byte)
      return true
    }
    return bytes
  }
}

extension Token {
  /// Whether phrases match it: marks and addresses are passed over.
  @inlinable public var isWordOrNumber: Bool { kind == .word || kind == .number }
}

extension TextFolding {
  /// Gives the folded bytes one by one, until `body` says false.
  private static func forEachFoldedByte(
    of token: Token, in text: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Bool
  ) {
    let folding = FoldingTable.shared
    var place = Int(token.start)
    let end = Int(token.end) - possessiveLength(of: token, in: text)
    while place < end {
      let byte = text[place]
      if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") && token.kind == .number {
        guard body(byte.asciiLowercased) else { return }
      } else if byte >= 0x80 {
        let reading = ScalarReading(text, at: place)
        if reading.scalar == 0x2019 || reading.scalar == 0x2BC {
          guard body(UInt8(ascii: "'")) else { return }
        } else if ScalarClass(reading.scalar) == .letter {
          let letter = folding.fold(reading.scalar)
          for index in 0..<letter.count {
            guard body(UInt8(truncatingIfNeeded: letter.bytes >> UInt32(8 * index))) else { return }
          }
        }
        place += reading.length - 1
      }
      place += 1
    }
  }

  /// Bytes of the possessive ending, with its apostrophe.
  private static func possessiveLength(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard token.flags.contains(.possessive) else { return 0 }
    let last = text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s") ? 1 : 0
    return last + (text[Int(token.end) - 1 - last] == UInt8(ascii: "'") ? 1 : 3)
  }
}
