/// Lowers the ratings of sentences that say what a better one of their article has said, so that the best few are those
/// of maximal marginal relevance (Carbonell and Goldstein 1998).
struct Repetition {
  /// How much a sentence loses that shares all its terms with a better one.
  private static let weight: Float = 0.3
  /// How many of the best are looked at for what the others repeat.
  private static let best = 5

  /// For each word of the text the number of its term, -1 for none.
  private let terms: [Int32]
  private let termCount: Int
  private let sentences: [Range<Int>]
  /// For each sentence how many of its words are terms.
  private let sizes: [Int]

  init(_ terms: [Int32], termCount: Int, sentences: [Range<Int>]) {
    (self.terms, self.termCount, self.sentences) = (terms, termCount, sentences)
    sizes = sentences.map { range in range.count { terms[$0] >= 0 } }
  }

  func lowering(_ ratings: [Float]) -> [Float] {
    var overlaps = [Float](repeating: 0, count: ratings.count)
    var lowered = ratings
    var isBest = [Bool](repeating: false, count: ratings.count)
    for _ in 0..<Self.best {
      guard let next = lowered.indices.filter({ !isBest[$0] && lowered[$0] > 0 }).max(by: { lowered[$0] < lowered[$1] })
      else { break }
      isBest[next] = true
      let shared = sharedTerms(with: next)
      for index in ratings.indices where !isBest[index] && ratings[index] > 0 {
        let overlap = min(1, Float(shared[index]) / Float(max(1, min(sizes[index], sizes[next]))))
        overlaps[index] = max(overlaps[index], overlap)
        lowered[index] = ratings[index] * (1 - Self.weight * overlaps[index])
      }
    }
    return lowered
  }

  /// For each sentence how many of its words are terms of sentence `index`.
  private func sharedTerms(with index: Int) -> [Int] {
    var isShared = [Bool](repeating: false, count: termCount)
    for position in sentences[index] where terms[position] >= 0 { isShared[Int(terms[position])] = true }
    return sentences.map { range in range.count { terms[$0] >= 0 && isShared[Int(terms[$0])] } }
  }
}
