/// Lowers the ratings of sentences that say what a better one of their article has said, so that the best few are those
/// of maximal marginal relevance (Carbonell and Goldstein 1998).
struct Repetition {
  /// How much a sentence loses that shares all its terms with a better one.
  private static let weight: Float = 0.3
  /// How many of the best are looked at for what the others repeat.
  private static let best = 5

  /// The numbers of the terms in each sentence, sentence after sentence.
  private var terms: [Int32] = []
  /// Where those of each sentence stand.
  private var places: [Range<Int>] = []
  private let termCount: Int

  /// `terms` gives for each word of the text the number of its term, -1 for none.
  init(_ terms: [Int32], termCount: Int, sentences: [Range<Int>]) {
    self.termCount = termCount
    self.terms.reserveCapacity(terms.count)
    places.reserveCapacity(sentences.count)
    for sentence in sentences {
      let start = self.terms.count
      for word in sentence where terms[word] >= 0 { self.terms.append(terms[word]) }
      places.append(start..<self.terms.count)
    }
  }

  /// Sentences that are rated 0 are no better than others, and stay as they are.
  func lowering(_ ratings: [Float]) -> [Float] {
    var others = ratings.indices.filter { ratings[$0] > 0 }
    guard others.count > 1 else { return ratings }
    var lowered = ratings
    var overlaps = [Float](repeating: 0, count: ratings.count)
    var marks = [UInt8](repeating: 0, count: termCount)
    for _ in 0..<Self.best {
      guard let next = others.max(by: { lowered[$0] < lowered[$1] }) else { break }
      others.removeAll { $0 == next }
      set(&marks, ofSentence: next, to: 1)
      for index in others {
        let least = max(1, min(places[index].count, places[next].count))
        overlaps[index] = max(overlaps[index], min(1, Float(count(of: index, in: marks)) / Float(least)))
        lowered[index] = ratings[index] * (1 - Self.weight * overlaps[index])
      }
      set(&marks, ofSentence: next, to: 0)
    }
    return lowered
  }

  private func set(_ marks: inout [UInt8], ofSentence sentence: Int, to mark: UInt8) {
    marks.withUnsafeMutableBufferPointer { marks in
      for place in places[sentence] { marks[Int(terms[place])] = mark }
    }
  }

  /// How many of a sentence's terms are marked.
  private func count(of sentence: Int, in marks: [UInt8]) -> Int {
    terms.withUnsafeBufferPointer { terms in
      marks.withUnsafeBufferPointer { marks in
        var count = 0
        for place in places[sentence] { count &+= Int(marks[Int(terms[place])]) }
        return count
      }
    }
  }
}
