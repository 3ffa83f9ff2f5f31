/// Numbers the terms of a corpus and counts in how many articles each stands, and as what.
struct TermTable {
  private var numbers: HashNumbers
  /// The terms themselves, by number.
  private(set) var terms: [UInt64] = []
  /// How many articles have each term.
  private(set) var frequencies: [Int32] = []
  private var names: [Int32] = []
  private var figures: [Int32] = []

  init(capacity: Int) { numbers = HashNumbers(capacity: capacity) }

  /// Counts one more article for `term`; gives its number.
  mutating func count(_ term: UInt64, as kind: TermWeight.Kind) -> Int32 {
    let number = numbers.number(of: term)
    if number == terms.count {
      terms.append(term)
      frequencies.append(0)
      names.append(0)
      figures.append(0)
    }
    frequencies[number] += 1
    switch kind {
    case .name: names[number] += 1
    case .number: figures[number] += 1
    case .word: break
    }
    return Int32(truncatingIfNeeded: number)
  }

  /// As what the corpus takes a term: a name where most articles write it as one, because a word stands in capitals
  /// where it opens a sentence or a headline.
  func kind(of number: Int) -> TermWeight.Kind {
    figures[number] > 0 ? .number : names[number] * 2 > frequencies[number] ? .name : .word
  }
}
