import Language

/// How often each content word stands in an article, each number, and each two names in a row ("Tara Reid").
struct TermVector {
  struct Count {
    var count: Float
    var place: Int32
    /// How many begin with a capital, less those that do not.
    var capitals: Float = 0
  }

  private(set) var counts: [UInt64: Count] = [:]
  /// Numbers, and names in a row.
  private var others: [UInt64: (count: Float, kind: TermWeight.Kind)] = [:]
  /// How many occurrences one in the title is worth.
  private static let titleCount: Float = 1

  init(_ words: WordSequence, title: TitleText) {
    counts.reserveCapacity(words.count / 3)
    var previousName: (position: Int, folded: UInt64)?
    for position in 0..<words.count {
      let token = words.token(position)
      if token.kind == .number { others[token.folded, default: (0, .number)].count += 1 }
      guard TermVector.isTerm(token) else { continue }
      let isCapitalized = token.flags.contains(.capitalized)
      counts[token.folded, default: Count(count: 0, place: token.start)].add(isCapitalized)
      guard isCapitalized else { continue }
      if let previous = previousName, previous.position == position - 1, words.follows(position) {
        others[TermVector.pair(previous.folded, token.folded), default: (0, .name)].count += 1
      }
      previousName = (position, token.folded)
    }
    for term in title.terms {
      counts[term, default: Count(count: 0, place: -1)].count += TermVector.titleCount
    }
  }

  /// A word that can tell texts apart: no function word, three letters at least.
  static func isTerm(_ token: Token) -> Bool {
    token.kind == .word && !token.flags.contains(.stopword)
      && (token.end - token.start >= 3 || token.flags.contains(.allCaps))
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15 ^ second) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Ascending by term.
  func weights() -> [TermWeight] {
    let words = counts.map { term, found in
      TermWeight(
        term: term, count: UInt16(min(found.count, 60_000)), kind: found.capitals > 0 ? .name : .word,
        place: found.place)
    }
    let others = others.map { term, found in
      TermWeight(term: term, count: UInt16(min(found.count, 60_000)), kind: found.kind, place: -1)
    }
    return (words + others).sorted { $0.term < $1.term }
  }
}

extension TermVector.Count {
  fileprivate mutating func add(_ isCapitalized: Bool) {
    count += 1
    capitals += isCapitalized ? 1 : -1
  }
}
