import Bytes

/// The names at the opening of what may be a further article, by which a change of subject shows.
struct SplitNames {
  /// Fewer names than this tell nothing.
  private static let fewest = 5
  private static let paragraphs = 3

  /// Hashes of names in small letters.
  private var names: Set<UInt64> = []

  init(_ after: ArraySlice<ClassifiedLine>) {
    for line in after.lazy.filter({ $0.kind == .paragraph }).prefix(Self.paragraphs) {
      let words = line.reading.words
      for place in words.indices.dropFirst() where words[place].count > 3 && words[place].first?.isUppercase == true {
        names.insert(SplitNames.hash(words.bytes(at: place)))
      }
    }
  }

  /// Whether four in five of them have not been named in the text so far.
  func areNew(after before: ArraySlice<ClassifiedLine>) -> Bool {
    guard names.count >= Self.fewest else { return false }
    var new = names
    for line in before {
      let words = line.reading.words
      for place in words.indices { new.remove(SplitNames.hash(words.bytes(at: place))) }
    }
    return new.count * 5 >= names.count * 4
  }

  /// Of a word in small letters, without a possessive ending.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    let isPlain = word.allSatisfy { $0 < 0x80 }
    let lowered = isPlain ? word.map(\.asciiLowercased) : Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
    let ending = endings.first { lowered.suffix($0.count).elementsEqual($0) }
    return StableHash.of(lowered.dropLast(ending?.count ?? 0))
  }

  private static let endings = ["'s", "’s"].map { Array($0.utf8) }
}
