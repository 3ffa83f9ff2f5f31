import Bytes
import Language

/// Hashes of word sequences, by which copies of a text are known.
enum Shingles {
  /// Words in one shingle: long enough that two texts share one by copying only.
  static let length = 5

  /// A shingle is a polynomial of its words' hashes: the next one takes a word in and lets one go (Karp and Rabin).
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// What the word before the first one counts: `base` to the power of `length`.
  private static let leaving = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }

  private static func mixed(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((hash ^ hash >> 29) &* 0xD6E8_FEB8_6659_FD93) >> 32)
  }

  /// Ascending, without repetition.
  static func hashes(of words: WordSequence) -> [UInt32] {
    guard words.count >= length else { return [] }
    let hashes = [UInt32](unsafeUninitializedCapacity: words.count) { hashes, count in
      var hash: UInt64 = 0
      for position in 0..<words.count {
        hash = hash &* base &+ words.token(position).folded
        if position >= length { hash &-= words.token(position - length).folded &* leaving }
        if position >= length - 1 {
          hashes.initializeElement(at: count, to: mixed(hash))
          count += 1
        }
      }
    }
    return withoutRepetition(HashSort.sorted(hashes) { UInt64($0) << 32 })
  }

  private static func haveRepetition(_ hashes: [UInt32]) -> Bool {
    hashes.withUnsafeBufferPointer { hashes in
      var count = 0
      for place in 1..<hashes.count { count &+= hashes[place] == hashes[place &- 1] ? 1 : 0 }
      return count > 0
    }
  }

  private static func withoutRepetition(_ hashes: [UInt32]) -> [UInt32] {
    guard haveRepetition(hashes) else { return hashes.fitted }
    return [UInt32](unsafeUninitializedCapacity: hashes.count) { kept, count in
      for hash in hashes where count == 0 || kept[count - 1] != hash {
        kept.initializeElement(at: count, to: hash)
        count += 1
      }
    }.fitted
  }
}
