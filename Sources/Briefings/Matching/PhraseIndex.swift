import Bytes
import Language

/// A word of a phrase and what a word of the text must be like to equal it.
struct PhraseWord: Sendable, Hashable {
  var folded: UInt64
  /// Bytes of the folded form, where `isPrefix`.
  var length: Int
  /// The first of those bytes.
  var first: UInt8
  var needsCapital: Bool
  var needsAllCaps: Bool
  var isPrefix: Bool
}

/// Words in sequence, as rules and aliases name them.
struct Phrase: Sendable, Hashable {
  var words: [PhraseWord]

  /// A capital makes a word case-sensitive; `*` at the end of a word matches any ending.
  init(_ text: String) {
    words = text.split(separator: " ").flatMap { part -> [PhraseWord] in
      let isPrefix = part.hasSuffix("*")
      let folded = TextFolding.words(of: String(part))
      return folded.enumerated().map { index, word in
        PhraseWord(
          folded: word.folded, length: word.length, first: word.first, needsCapital: word.isCapitalized,
          needsAllCaps: word.isAllCaps, isPrefix: isPrefix && index == folded.count - 1)
      }
    }
  }
}

/// Where a phrase stands in a text.
struct PhraseMatch {
  /// Number of the phrase in its index.
  var phrase: Int
  /// Its words' places in the text.
  var words: Range<Int>
}

/// Finds any of many phrases in a text in one pass over its words.
///
/// Phrases are filed under their first word; bit tables let most words pass without a look-up.
final class PhraseIndex: Sendable {
  private let phrases: [Phrase]
  private let byFirstWord: HashLists
  private let byPrefix: HashLists
  private let prefixLengths: [Int]
  /// By the low bits of the first word's hash: whether any phrase begins so.
  private let mayBegin: [Bool]
  /// By the first byte: whether any phrase begins with part of such a word.
  private let mayBeginPrefix: [Bool]

  init(_ phrases: [Phrase]) {
    var byFirstWord = HashLists()
    var byPrefix = HashLists()
    var prefixLengths: Set<Int> = []
    var mayBegin = [Bool](repeating: false, count: 4096)
    var mayBeginPrefix = [Bool](repeating: false, count: 256)
    for (index, phrase) in phrases.enumerated() {
      guard let first = phrase.words.first else { continue }
      if first.isPrefix {
        byPrefix.add(Int32(index), under: first.folded)
        prefixLengths.insert(first.length)
        mayBeginPrefix[Int(first.first)] = true
        if first.first.isASCIILowercase { mayBeginPrefix[Int(first.first & ~0x20)] = true }
      } else {
        byFirstWord.add(Int32(index), under: first.folded)
        mayBegin[Int(truncatingIfNeeded: first.folded & 4095)] = true
      }
    }
    // A letter beyond ASCII may fold to any byte.
    if !prefixLengths.isEmpty { for byte in 0x80..<256 { mayBeginPrefix[byte] = true } }
    (self.phrases, self.byFirstWord, self.byPrefix) = (phrases, byFirstWord, byPrefix)
    (self.prefixLengths, self.mayBegin, self.mayBeginPrefix) = (prefixLengths.sorted(), mayBegin, mayBeginPrefix)
  }

  /// Every phrase at every place of a text, in the order of places.
  func matches(in words: WordSequence) -> [PhraseMatch] {
    var found: [PhraseMatch] = []
    found.reserveCapacity(words.count / 32)
    var position = place(from: 0, in: words)
    while position < words.count {
      let token = words.token(position)
      if mayBegin[Int(truncatingIfNeeded: token.folded & 4095)], let candidates = byFirstWord[token.folded] {
        add(candidates, words, position, to: &found)
      }
      if mayBeginPrefix[Int(words.text[Int(token.start)])] { addPrefixes(words, position, to: &found) }
      position = place(from: position + 1, in: words)
    }
    return found
  }

  /// The next word that may open a phrase, or the end.
  private func place(from first: Int, in words: WordSequence) -> Int {
    mayBegin.withUnsafeBufferPointer { mayBegin in
      mayBeginPrefix.withUnsafeBufferPointer { mayBeginPrefix in
        let hasPrefixes = !prefixLengths.isEmpty
        var position = first
        while position < words.count, !mayBegin[Int(truncatingIfNeeded: words.token(position).folded & 4095)],
          !hasPrefixes || !mayBeginPrefix[Int(words.text[Int(words.token(position).start)])]
        { position &+= 1 }
        return position
      }
    }
  }

  private func addPrefixes(_ words: WordSequence, _ position: Int, to found: inout [PhraseMatch]) {
    for length in prefixLengths {
      guard let hash = TextFolding.prefixHash(of: words.token(position), in: words.text, length: length),
        let candidates = byPrefix[hash]
      else { continue }
      add(candidates, words, position, to: &found)
    }
  }

  private func add(
    _ candidates: [Int32], _ words: WordSequence, _ position: Int, to found: inout [PhraseMatch]
  ) {
    for candidate in candidates where matches(phrases[Int(candidate)], words, position) {
      let end = position + phrases[Int(candidate)].words.count
      if end == position + 1, Lookalike.stands(at: position, in: words) { continue }
      found.append(PhraseMatch(phrase: Int(candidate), words: position..<end))
    }
  }

  private func matches(_ phrase: Phrase, _ words: WordSequence, _ position: Int) -> Bool {
    guard position + phrase.words.count <= words.count else { return false }
    for (offset, word) in phrase.words.enumerated() {
      let token = words.token(position + offset)
      if offset > 0, !words.follows(position + offset) { return false }
      if word.needsAllCaps {
        guard token.flags.contains(.allCaps) || Lookalike.isSpoken(token, word) else { return false }
      } else if word.needsCapital, !token.flags.contains(.capitalized) {
        return false
      }
      if word.isPrefix {
        guard TextFolding.prefixHash(of: token, in: words.text, length: word.length) == word.folded else {
          return false
        }
      } else if token.folded != word.folded {
        return false
      }
    }
    return true
  }
}
