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
  private let slots: [LexiconSlot]

  init(_ entries: [LexiconEntry]) {
    var classes: [LexicalClass] = [[]]
    var values: [UInt8] = [0]
    var size = 1024
    while size < 3 * entries.reduce(0, { $0 + $1.words.utf8.count / 5 }) { size *= 2 }
    var slots = [LexiconSlot](repeating: LexiconSlot(), count: size)

    func lexeme(of hash: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot].lexeme != 0, slots[slot].hash != hash { slot = (slot + 1) & (size - 1) }
      if slots[slot].lexeme == 0 {
        slots[slot] = LexiconSlot(hash: hash, lexeme: UInt16(classes.count))
        classes.append([])
        values.append(0)
      }
      return Int(slots[slot].lexeme)
    }

    for word in Word.allCases { _ = lexeme(of: StableHash.of(word.spelling.utf8)) }
    for entry in entries {
      for (place, hash) in StableHash.ofWords(in: entry.words).enumerated() {
        let lexeme = lexeme(of: hash)
        classes[lexeme].formUnion(entry.classes)
        if let first = entry.firstValue { values[lexeme] = first + UInt8(entry.valuesCount ? place : 0) }
      }
    }
    for slot in slots.indices { slots[slot].isStopword = classes[Int(slots[slot].lexeme)].contains(.stopword) }
    (self.classes, self.values, self.slots) = (classes, values, slots)
  }

  /// The lexeme of the word with this folded hash, 0 if it is unknown.
  func lexeme(of hash: UInt64) -> UInt16 { withTable { $0.entry(of: hash).lexeme } }

  /// Lends the table to `body`, so that a text's words are looked up without counting references to it.
  func withTable<Result>(_ body: (LexiconTable) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(LexiconTable(slots: $0)) }
  }
}

/// A word of the lexicon under its hash; lexeme 0 where there is none.
struct LexiconSlot: Sendable {
  var hash: UInt64 = 0
  var lexeme: UInt16 = 0
  var isStopword = false
}

/// The lexicon's hash table, lent for the time of one text.
struct LexiconTable {
  /// A power of two of them, not all taken.
  let slots: UnsafeBufferPointer<LexiconSlot>

  @inline(__always)
  func entry(of hash: UInt64) -> LexiconSlot {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].lexeme != 0, slots[place].hash != hash { place = (place + 1) & (slots.count - 1) }
    return slots[place]
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
