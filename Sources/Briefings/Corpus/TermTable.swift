import Bytes

/// Numbers the terms of a corpus and counts in how many articles each stands, and as what.
struct TermTable {
  private var numbers: HashNumbers
  /// The terms themselves, by number.
  private(set) var terms: [UInt64] = []
  /// How many articles have each term; none where all that had it are gone.
  private(set) var frequencies: [Int32] = []
  private var names: [Int32] = []
  private var figures: [Int32] = []

  init(capacity: Int) { numbers = HashNumbers(capacity: capacity) }

  /// Counts one more article for a term; gives its number.
  @discardableResult
  mutating func add(_ term: TermWeight) -> Int32 {
    let number = numbers.number(of: term.term)
    if number == terms.count {
      terms.append(term.term)
      frequencies.append(0)
      names.append(0)
      figures.append(0)
    }
    count(term.kind, number, 1)
    return Int32(truncatingIfNeeded: number)
  }

  /// Counts one article less for a term.
  mutating func remove(_ term: TermWeight) {
    if let number = numbers.find(term.term) { count(term.kind, number, -1) }
  }

  private mutating func count(_ kind: TermWeight.Kind, _ number: Int, _ step: Int32) {
    frequencies[number] += step
    switch kind {
    case .name: names[number] += step
    case .number: figures[number] += step
    case .word: break
    }
  }

  /// Writes the table to an archive, or reads it from one.
  mutating func archive(_ archive: inout Archive) throws(Archive.Damage) {
    try archive.plain(&terms)
    try archive.plain(&frequencies)
    try archive.plain(&names)
    try archive.plain(&figures)
    guard [frequencies, names, figures].allSatisfy({ $0.count == terms.count }) else { throw Archive.Damage() }
    if numbers.count == terms.count { return }
    numbers = HashNumbers(capacity: terms.count)
    for term in terms { _ = numbers.number(of: term) }
  }

  /// The number of a term that was counted.
  func number(of term: UInt64) -> Int32 { Int32(truncatingIfNeeded: numbers.find(term) ?? 0) }

  /// How many articles have a term.
  func frequency(of term: UInt64) -> Int { numbers.find(term).map { Int(frequencies[$0]) } ?? 0 }

  /// As what the corpus takes a term: a name where most articles write it as one, because a word stands in capitals
  /// where it opens a sentence or a headline.
  func kind(of number: Int) -> TermWeight.Kind {
    figures[number] > 0 ? .number : names[number] * 2 > frequencies[number] ? .name : .word
  }

  /// All that the weight of a term depends on, beside the number of articles; nil where no article has it.
  func standing(of term: UInt64) -> TermStanding? {
    guard let number = numbers.find(term), frequencies[number] > 0 else { return nil }
    return TermStanding(frequency: CorpusStep.below(frequencies[number]), kind: kind(of: number))
  }
}

/// How rare a term is and as what the corpus takes it.
struct TermStanding: Equatable {
  var frequency: Int32
  var kind: TermWeight.Kind
}
