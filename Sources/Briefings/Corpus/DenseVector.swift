/// One article's vector with a place for every term of the corpus, so that many others are compared with it by looking up
/// their own terms alone.
struct DenseVector {
  /// By term, zero but for those of the vector.
  private var weights: [Float]

  init(terms: Int) { weights = Array(repeating: 0, count: terms) }

  mutating func set(_ vector: ArraySlice<ArticleVectors.Entry>) {
    for entry in vector { weights[Int(entry.term)] = entry.weight }
  }

  mutating func clear(_ vector: ArraySlice<ArticleVectors.Entry>) {
    for entry in vector { weights[Int(entry.term)] = 0 }
  }

  /// The same sum in the same order as `ArticleVectors.product`: what is not shared adds nothing.
  func product(_ vector: ArraySlice<ArticleVectors.Entry>) -> Float {
    weights.withUnsafeBufferPointer { weights in
      vector.withUnsafeBufferPointer { vector in
        var sum: Float = 0
        for entry in vector { sum += weights[Int(entry.term)] * entry.weight }
        return sum
      }
    }
  }
}
