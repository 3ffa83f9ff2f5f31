/// Numbers the terms of a corpus and counts in how many articles each stands: an open-addressing hash table, because
/// a large corpus looks up millions of terms.
struct TermTable {
  private var keys: [UInt64]
  private var ids: [Int32]
  private var mask: Int
  /// How many articles have each term, by its number.
  private(set) var frequencies: [Int32] = []

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    ids = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// Counts one more article for `term`; gives its number.
  mutating func count(_ term: UInt64) -> Int32 {
    if frequencies.count * 2 > mask { grow() }
    let slot = slot(of: term)
    if ids[slot] < 0 {
      (keys[slot], ids[slot]) = (term, Int32(frequencies.count))
      frequencies.append(0)
    }
    frequencies[Int(ids[slot])] += 1
    return ids[slot]
  }

  private func slot(of term: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: term) & mask
    while ids[slot] >= 0, keys[slot] != term { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldIDs) = (keys, ids)
    mask = (mask + 1) * 2 - 1
    keys = Array(repeating: 0, count: mask + 1)
    ids = Array(repeating: -1, count: mask + 1)
    for (key, id) in zip(oldKeys, oldIDs) where id >= 0 {
      let slot = slot(of: key)
      (keys[slot], ids[slot]) = (key, id)
    }
  }
}
