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

  init(_ terms: [Int32], termCount: Int, sentences: [Range<Int>]) {
    (self.terms, self.termCount, self.sentences) = (terms, termCount, sentences)
  }

  /// Sentences that are rated 0 are no better than others, and stay as they are.
  func lowering(_ ratings: [Float]) -> [Float] {
    let rated = ratings.indices.filter { ratings[$0] > 0 }
    guard rated.count > 1 else { return ratings }
    let numbers = rated.map { index in terms[sentences[index]].filter { $0 >= 0 } }
    var lowered = rated.map { ratings[$0] }
    var overlaps = [Float](repeating: 0, count: rated.count)
    var isBest = [Bool](repeating: false, count: rated.count)
    var isShared = [Bool](repeating: false, count: termCount)
    for _ in 0..<Self.best {
      guard let next = lowered.indices.filter({ !isBest[$0] }).max(by: { lowered[$0] < lowered[$1] }) else { break }
      isBest[next] = true
      for term in numbers[next] { isShared[Int(term)] = true }
      for index in rated.indices where !isBest[index] {
        let least = max(1, min(numbers[index].count, numbers[next].count))
        let shared = Repetition.count(numbers[index], in: isShared)
        overlaps[index] = max(overlaps[index], min(1, Float(shared) / Float(least)))
        lowered[index] = ratings[rated[index]] * (1 - Self.weight * overlaps[index])
      }
      for term in numbers[next] { isShared[Int(term)] = false }
    }
    var all = ratings
    for (place, index) in rated.enumerated() { all[index] = lowered[place] }
    return all
  }

  /// How many of a sentence's terms are shared.
  private static func count(_ terms: [Int32], in isShared: [Bool]) -> Int {
    terms.withUnsafeBufferPointer { terms in
      isShared.withUnsafeBufferPointer { isShared in
        var count = 0
        for term in terms { count &+= isShared[Int(term)] ? 1 : 0 }
        return count
      }
    }
  }
}
