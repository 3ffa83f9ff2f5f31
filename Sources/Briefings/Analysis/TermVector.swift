import Foundation
import Language

/// How often each content word stands in an article.
struct TermVector {
  private(set) var counts: [UInt64: (count: Float, place: Int32)] = [:]
  /// How many occurrences one in the title is worth.
  private static let titleCount: Float = 3

  init(_ words: WordSequence, title: TitleText) {
    counts.reserveCapacity(words.count / 3)
    for position in 0..<words.count {
      let token = words.token(position)
      guard TermVector.isTerm(token) else { continue }
      counts[token.folded, default: (0, token.start)].count += 1
    }
    for term in title.terms { counts[term, default: (0, -1)].count += TermVector.titleCount }
  }

  /// A word that can tell texts apart: no function word, three letters at least.
  static func isTerm(_ token: Token) -> Bool {
    token.kind == .word && !token.flags.contains(.stopword)
      && (token.end - token.start >= 3 || token.flags.contains(.allCaps))
  }

  /// Ascending by term; the weight of a count grows with its logarithm.
  func weights() -> [TermWeight] {
    counts.map { TermWeight(term: $0.key, weight: 1 + log($0.value.count), place: $0.value.place) }
      .sorted { $0.term < $1.term }
  }
}
