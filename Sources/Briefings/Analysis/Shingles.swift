import Bytes
import Language

/// Hashes of word sequences, by which copies of a text are known.
enum Shingles {
  /// Words in one shingle: long enough that two texts share one by copying only.
  static let length = 5

  /// Ascending, without repetition.
  static func hashes(of words: WordSequence) -> [UInt32] {
    guard words.count >= length else { return [] }
    var hashes: [UInt32] = []
    hashes.reserveCapacity(words.count)
    for start in 0...(words.count - length) {
      var hash: UInt64 = 0
      for offset in 0..<length {
        hash = (hash ^ words.token(start + offset).folded) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      hashes.append(UInt32(truncatingIfNeeded: hash >> 16))
    }
    return withoutRepetition(HashSort.sorted(hashes) { UInt64($0) << 32 })
  }

  private static func withoutRepetition(_ hashes: [UInt32]) -> [UInt32] {
    var kept: [UInt32] = []
    kept.reserveCapacity(hashes.count)
    for hash in hashes where kept.last != hash { kept.append(hash) }
    return kept
  }

  /// How many hashes two ascending lists share.
  static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { (i, j, count) = (i + 1, j + 1, count + 1) } else if a[i] < b[j] { i += 1 } else { j += 1 }
    }
    return count
  }
}
