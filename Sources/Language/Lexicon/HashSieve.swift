/// A set of hashes that may take a stranger for a member, once in a few hundred.
struct HashSieve {
  private var words = [UInt64](repeating: 0, count: 256)

  mutating func insert(_ hash: UInt64) { words[Int(hash >> 6 & 255)] |= 1 << (hash & 63) }
  func mayContain(_ hash: UInt64) -> Bool { words[Int(hash >> 6 & 255)] & 1 << (hash & 63) != 0 }
}
