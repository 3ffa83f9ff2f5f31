import Foundation

/// How much each term of a corpus counts: the rarer, the more.
struct TermWeights {
  private let weights: [Float]
  private let kinds: [TermWeight.Kind]
  private static let logarithms = (0...64).map { log(Float(max(1, $0))) }

  /// Articles of the world, counted beside those of the corpus: where all of ten articles report one event, its names
  /// are in each of them and yet rare elsewhere. In a large corpus they change little. Words are not so weighed, as two
  /// events of one kind share theirs.
  private static let elsewhere: Float = 60
  /// The most that one name may weigh: that two articles name a city does not make them alike, however few other names
  /// they have.
  private static let mostOfName = Int32(0.33 * Float(ArticleVectors.unit))

  /// How much each kind of term counts in the likeness of two articles.
  private enum Share {
    static let names: Float = 0.55
    static let words: Float = 0.3
    static let numbers: Float = 0.15
  }

  init(_ table: TermTable, articles: Int) {
    let total = Float(CorpusStep.below(Int32(clamping: articles)) + 1)
    let kinds = table.terms.indices.map { table.kind(of: $0) }
    var weights = zip(kinds, table.frequencies).map { kind, frequency in
      TermWeights.rarity(of: frequency, among: kind == .name ? total + TermWeights.elsewhere : total)
    }
    for (term, percent) in CommonNames.rates where table.frequency(of: term) > 0 {
      let number = Int(table.number(of: term))
      guard kinds[number] == .name else { continue }
      weights[number] = TermWeights.rarity(
        of: table.frequencies[number], and: TermWeights.elsewhere * percent / 100,
        among: total + TermWeights.elsewhere)
    }
    (self.weights, self.kinds) = (weights, kinds)
  }

  /// Of a term that so many articles of the corpus have, and so many elsewhere.
  private static func rarity(of frequency: Int32, and elsewhere: Float = 0, among articles: Float) -> Float {
    log(articles / (Float(CorpusStep.below(frequency)) + elsewhere + 0.5)) + 0.1
  }

  /// Sets the weights of an article's `entries`, which are how often it has each term.
  ///
  /// Scales the names, the numbers and the other words of an article each to their own share of a unit vector, however
  /// many there are of each: two events of one kind share their words, and two reports of one event its names.
  func weigh(_ entries: UnsafeMutableBufferPointer<ArticleVectors.Entry>) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: entries.count) { scaled in
      var squares: (names: Float, words: Float, numbers: Float) = (0, 0, 0)
      for place in entries.indices {
        let number = Int(entries[place].term)
        let weight = (1 + TermWeights.logarithm(entries[place].weight)) * weights[number]
        scaled[place] = weight
        switch kinds[number] {
        case .name: squares.names += weight * weight
        case .word: squares.words += weight * weight
        case .number: squares.numbers += weight * weight
        }
      }
      let names = TermWeights.factor(Share.names, squares.names)
      let words = TermWeights.factor(Share.words, squares.words)
      let numbers = TermWeights.factor(Share.numbers, squares.numbers)
      for place in entries.indices {
        let factor: Float =
          switch kinds[Int(entries[place].term)] {
          case .name: names
          case .word: words
          case .number: numbers
          }
        let weight = Int32((scaled[place] * factor).rounded())
        entries[place].weight = kinds[Int(entries[place].term)] == .name ? min(weight, TermWeights.mostOfName) : weight
      }
    }
  }

  private static func factor(_ share: Float, _ squares: Float) -> Float {
    squares > 0 ? (share / squares).squareRoot() * Float(ArticleVectors.unit) : 0
  }

  private static func logarithm(_ count: Int32) -> Float {
    count <= 64 ? logarithms[Int(count)] : log(Float(count))
  }
}
