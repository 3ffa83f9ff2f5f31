import Foundation

/// The articles of a corpus as unit vectors of TF-IDF weights.
struct ArticleVectors {
  struct Entry {
    /// Number of the term in the corpus.
    var term: Int32
    var weight: Float
  }

  /// For each article, ascending by term.
  private(set) var vectors: [[Entry]]
  private(set) var frequencies: [Int32]

  init(_ articles: [AnalyzedArticle]) {
    var table = TermTable(capacity: 1 << 15)
    var vectors = articles.map { article in article.terms.map { Entry(term: table.count($0.term), weight: $0.weight) } }
    frequencies = table.frequencies
    let total = Float(articles.count + 1)
    let weights = frequencies.map { log(total / (Float($0) + 0.5)) + 0.1 }
    for index in vectors.indices {
      var squares: Float = 0
      for place in vectors[index].indices {
        let weight = vectors[index][place].weight * weights[Int(vectors[index][place].term)]
        vectors[index][place].weight = weight
        squares += weight * weight
      }
      let scale = squares > 0 ? 1 / squares.squareRoot() : 0
      for place in vectors[index].indices { vectors[index][place].weight *= scale }
      vectors[index].sort { $0.term < $1.term }
    }
    self.vectors = vectors
  }

  /// From 0 to 1.
  func cosine(_ a: Int, _ b: Int) -> Float {
    vectors[a].withUnsafeBufferPointer { left in
      vectors[b].withUnsafeBufferPointer { right in
        var (i, j) = (0, 0)
        var sum: Float = 0
        while i < left.count, j < right.count {
          let (first, second) = (left[i].term, right[j].term)
          if first == second { sum += left[i].weight * right[j].weight }
          // Both steps without a branch: which list is ahead is a coin toss that no processor predicts.
          i &+= first <= second ? 1 : 0
          j &+= second <= first ? 1 : 0
        }
        return sum
      }
    }
  }

  /// The terms two articles share, weightiest first: for each the product of its weights.
  func shared(_ a: Int, _ b: Int) -> [(term: Int32, weight: Float)] {
    let right = Dictionary(vectors[b].map { ($0.term, $0.weight) }, uniquingKeysWith: { first, _ in first })
    return vectors[a].compactMap { entry in right[entry.term].map { (entry.term, entry.weight * $0) } }
      .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
  }

  /// The terms that say most about an article and that another article has too, weightiest first.
  func keyTerms(of article: Int, most count: Int) -> [Entry] {
    let shared = vectors[article].filter { frequencies[Int($0.term)] > 1 }
    return Array(shared.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(count))
  }
}
