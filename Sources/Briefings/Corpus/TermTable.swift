/// Numbers the terms of a corpus and counts in how many articles each stands.
struct TermTable {
  private var numbers: HashNumbers
  /// How many articles have each term, by its number.
  private(set) var frequencies: [Int32] = []

  init(capacity: Int) { numbers = HashNumbers(capacity: capacity) }

  /// Counts one more article for `term`; gives its number.
  mutating func count(_ term: UInt64) -> Int32 {
    let number = numbers.number(of: term)
    if number == frequencies.count { frequencies.append(0) }
    frequencies[number] += 1
    return Int32(truncatingIfNeeded: number)
  }
}
