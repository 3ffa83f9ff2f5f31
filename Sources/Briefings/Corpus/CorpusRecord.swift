/// What a derivation leaves for the next one, as plain numbers and texts: what can be kept in a file.
package struct CorpusRecord: Sendable {
  package var words: [UInt64]
  package var numbers: [Int32]
  /// UTF-8, one text after another.
  package var texts: [UInt8]

  package init(words: [UInt64] = [], numbers: [Int32] = [], texts: [UInt8] = []) {
    self.words = words
    self.numbers = numbers
    self.texts = texts
  }
}

/// Turns values into a `CorpusRecord` and back, by one description of what a value holds.
struct CorpusArchive {
  /// The record is not what this program makes.
  struct Damage: Error {}

  private(set) var record: CorpusRecord
  private let isReading: Bool
  private var (word, number, text) = (0, 0, 0)

  /// An archive that is written.
  init() {
    record = CorpusRecord()
    isReading = false
  }

  init(reading record: CorpusRecord) {
    self.record = record
    isReading = true
  }

  var isAtEnd: Bool {
    word == record.words.count && number == record.numbers.count && text == record.texts.count
  }

  mutating func number(_ value: inout Int32) throws(Damage) {
    guard isReading else { return record.numbers.append(value) }
    guard number < record.numbers.count else { throw Damage() }
    value = record.numbers[number]
    number += 1
  }

  mutating func number(_ value: inout Int) throws(Damage) {
    var small = Int32(truncatingIfNeeded: value)
    try number(&small)
    value = Int(small)
  }

  mutating func number(_ value: inout Float) throws(Damage) {
    var bits = Int32(bitPattern: value.bitPattern)
    try number(&bits)
    value = Float(bitPattern: UInt32(bitPattern: bits))
  }

  mutating func numbers(_ values: inout [Int32]) throws(Damage) {
    let count = try counted(values.count)
    guard isReading else { return record.numbers.append(contentsOf: values) }
    guard count <= record.numbers.count - number else { throw Damage() }
    values = Array(record.numbers[number..<number + count])
    number += count
  }

  mutating func words(_ values: inout [UInt64]) throws(Damage) {
    let count = try counted(values.count)
    guard isReading else { return record.words.append(contentsOf: values) }
    guard count <= record.words.count - word else { throw Damage() }
    values = Array(record.words[word..<word + count])
    word += count
  }

  mutating func text(_ value: inout String) throws(Damage) {
    let count = try counted(value.utf8.count)
    guard isReading else { return record.texts.append(contentsOf: value.utf8) }
    guard count <= record.texts.count - text else { throw Damage() }
    value = String(decoding: record.texts[text..<text + count], as: UTF8.self)
    text += count
  }

  mutating func list<Element>(
    _ list: inout [Element], blank: Element, _ body: (inout CorpusArchive, inout Element) throws(Damage) -> Void
  ) throws(Damage) {
    let count = try counted(list.count)
    guard isReading else {
      // A copy of each: the list is another one's too, and would be copied whole to be written to.
      for element in list {
        var element = element
        try body(&self, &element)
      }
      return
    }
    list = Array(repeating: blank, count: count)
    for index in 0..<count { try body(&self, &list[index]) }
  }

  private mutating func counted(_ count: Int) throws(Damage) -> Int {
    var count = count
    try number(&count)
    guard isReading else { return count }
    let most = record.words.count + record.numbers.count + record.texts.count
    guard count >= 0, count <= most else { throw Damage() }
    return count
  }
}
