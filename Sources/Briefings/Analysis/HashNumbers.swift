/// Numbers hashes in the order in which they first come: an open-addressing table, because the hashes need no hashing.
struct HashNumbers {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var mask: Int
  /// How many hashes have a number.
  private(set) var count = 0

  /// Grows where there are more than `capacity`.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of a hash, a new one where it has none.
  mutating func number(of key: UInt64) -> Int {
    if count * 2 > mask { grow() }
    let slot = slot(of: key)
    if numbers[slot] < 0 {
      (keys[slot], numbers[slot]) = (key, Int32(truncatingIfNeeded: count))
      count += 1
    }
    return Int(numbers[slot])
  }

  /// The number of a hash, nil where it has none.
  func find(_ key: UInt64) -> Int? {
    let number = numbers[slot(of: key)]
    return number < 0 ? nil : Int(number)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    mask = (mask + 1) * 2 - 1
    keys = Array(repeating: 0, count: mask + 1)
    numbers = Array(repeating: -1, count: mask + 1)
    for (key, number) in zip(oldKeys, oldNumbers) where number >= 0 {
      let slot = slot(of: key)
      (keys[slot], numbers[slot]) = (key, number)
    }
  }
}
