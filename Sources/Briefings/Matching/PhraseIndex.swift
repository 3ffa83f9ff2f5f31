import Language

/// A word of a phrase and what a word of the text must be like to equal it.
struct PhraseWord: Sendable, Hashable {
  var folded: UInt64
  /// Bytes of the folded form, where `isPrefix`.
  var length: Int
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
          folded: word.folded, length: word.length, needsCapital: word.isCapitalized, needsAllCaps: word.isAllCaps,
          isPrefix: isPrefix && index == folded.count - 1)
      }
    }
  }
}

/// Finds any of many phrases in a text in one pass over its tokens.
///
/// Phrases are filed under their first word; a bit table lets most tokens pass without a look-up.
struct PhraseIndex: Sendable {
  private var phrases: [Phrase] = []
  private var byFirstWord: [UInt64: [Int32]] = [:]
  private var byPrefix: [UInt64: [Int32]] = [:]
  private var prefixLengths: [Int] = []
  private var filter = [Bool](repeating: false, count: 4096)

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() {
      guard let first = phrase.words.first else { continue }
      if first.isPrefix {
        byPrefix[first.folded, default: []].append(Int32(index))
        if !prefixLengths.contains(first.length) { prefixLengths.append(first.length) }
      } else {
        byFirstWord[first.folded, default: []].append(Int32(index))
        filter[Int(truncatingIfNeeded: first.folded & 4095)] = true
      }
    }
    prefixLengths.sort()
  }

  /// Calls `found` with each phrase that starts at word `position` of `words`, and the number of words it takes.
  func forEachMatch(in words: WordSequence, at position: Int, _ found: (_ phrase: Int, _ length: Int) -> Void) {
    let token = words.token(position)
    if filter[Int(truncatingIfNeeded: token.folded & 4095)], let candidates = byFirstWord[token.folded] {
      report(candidates, words, position, found)
    }
    for length in prefixLengths {
      guard let hash = TextFolding.prefixHash(of: token, in: words.text, length: length),
        let candidates = byPrefix[hash]
      else { continue }
      report(candidates, words, position, found)
    }
  }

  private func report(
    _ candidates: [Int32], _ words: WordSequence, _ position: Int, _ found: (_ phrase: Int, _ length: Int) -> Void
  ) {
    for candidate in candidates {
      let phrase = phrases[Int(candidate)]
      if matches(phrase, words, position) { found(Int(candidate), phrase.words.count) }
    }
  }

  private func matches(_ phrase: Phrase, _ words: WordSequence, _ position: Int) -> Bool {
    guard position + phrase.words.count <= words.count else { return false }
    for (offset, word) in phrase.words.enumerated() {
      let token = words.token(position + offset)
      if offset > 0, !words.follows(position + offset) { return false }
      if word.needsAllCaps ? !token.flags.contains(.allCaps) : word.needsCapital && !token.flags.contains(.capitalized)
      {
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
