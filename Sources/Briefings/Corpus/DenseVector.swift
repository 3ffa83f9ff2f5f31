/// One article's vector with a place for every term of the corpus, so that many others are compared with it by looking up
/// their own terms alone.
struct DenseVector {
  /// By term, zero but for those of the vector.
  private var weights: [Int32]

  init(terms: Int) { weights = Array(repeating: 0, count: terms) }

  mutating func set(_ vector: ArraySlice<ArticleVectors.Entry>) {
    for entry in vector { weights[Int(entry.term)] = entry.weight }
  }

  mutating func clear(_ vector: ArraySlice<ArticleVectors.Entry>) {
    for entry in vector { weights[Int(entry.term)] = 0 }
  }

  /// As `ArticleVectors.product`: what is not shared adds nothing.
  func product(_ vector: ArraySlice<ArticleVectors.Entry>) -> Int64 {
    weights.withUnsafeBufferPointer { weights in
      vector.withUnsafeBufferPointer { vector in
        var sum: Int64 = 0
        for entry in vector { sum += Int64(weights[Int(entry.term)]) * Int64(entry.weight) }
        return sum
      }
    }
  }
}
