internal import Bytes

/// The English words that the rules know by name, looked up once for each token.
///
/// An open-addressing table from the hash of the folded word to its lexeme; classes and values stand in arrays by lexeme.
struct Lexicon: Sendable {
  static let english = Lexicon(LexiconEntry.all)

  /// By lexeme; lexeme 0 is every unknown word.
  let classes: [LexicalClass]
  /// By lexeme: the number of a month, a weekday, a unit.
  let values: [UInt8]
  private let hashes: [UInt64]
  private let lexemes: [UInt16]
  private let mask: Int

  init(_ entries: [LexiconEntry]) {
    var classes: [LexicalClass] = [[]]
    var values: [UInt8] = [0]
    var size = 1024
    while size < 3 * entries.reduce(0, { $0 + $1.words.utf8.count / 5 }) { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var lexemes = [UInt16](repeating: 0, count: size)

    func lexeme(of word: Substring) -> Int {
      let hash = StableHash.of(word.utf8)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while lexemes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
      if lexemes[slot] == 0 {
        (hashes[slot], lexemes[slot]) = (hash, UInt16(classes.count))
        classes.append([])
        values.append(0)
      }
      return Int(lexemes[slot])
    }

    for word in Word.allCases { _ = lexeme(of: word.spelling[...]) }
    for entry in entries {
      for (place, word) in entry.words.split(whereSeparator: \.isWhitespace).enumerated() {
        let lexeme = lexeme(of: word)
        classes[lexeme].formUnion(entry.classes)
        if let first = entry.firstValue { values[lexeme] = first + UInt8(entry.valuesCount ? place : 0) }
      }
    }
    (self.classes, self.values, self.hashes, self.lexemes, mask) = (classes, values, hashes, lexemes, size - 1)
  }

  /// The lexeme of the word with this folded hash, 0 if it is unknown.
  @inline(__always)
  func lexeme(of hash: UInt64) -> UInt16 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while lexemes[slot] != 0 {
      if hashes[slot] == hash { return lexemes[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}

/// Words of one kind, parted by spaces, in folded form.
struct LexiconEntry: Sendable {
  var classes: LexicalClass
  /// The value of the first word, where words have values.
  var firstValue: UInt8?
  /// Whether each further word is worth one more.
  var valuesCount: Bool
  var words: String

  init(_ classes: LexicalClass, _ words: String) {
    (self.classes, firstValue, valuesCount, self.words) = (classes, nil, false, words)
  }

  /// Every word is worth `value`.
  init(_ classes: LexicalClass, value: UInt8, _ words: String) {
    (self.classes, firstValue, valuesCount, self.words) = (classes, value, false, words)
  }

  /// The first word is worth `first`, the next one more, and so on.
  init(_ classes: LexicalClass, from first: UInt8, _ words: String) {
    (self.classes, firstValue, valuesCount, self.words) = (classes, first, true, words)
  }
}
