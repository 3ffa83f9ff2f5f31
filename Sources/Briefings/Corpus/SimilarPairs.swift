/// For each article, the few that are most like it; found through an inverted index, never by comparing all pairs.
///
/// Only an article's weightiest terms are indexed, and of a term that very many articles have only the articles next in
/// date are looked at: the work grows with the number of articles, not with its square.
struct SimilarPairs {
  struct Neighbor {
    var article: Int
    var similarity: Float
  }

  /// Most alike first.
  private(set) var neighbors: [[Neighbor]]

  private enum Limit {
    static let keyTerms = 24
    /// Articles looked at on either side of a term's posting.
    static let reach = 60
    static let candidates = 24
    static let neighbors = 16
    static let similarity: Float = 0.08
    /// What key terms alone must give for the whole of two articles to be compared.
    static let keySimilarity = LikenessScores.unit / 33
  }

  /// Articles that one task looks at: enough that a table of scores for each run is worth making.
  private static let run = 512

  init(_ vectors: ArticleVectors, jobs: Int) async {
    let keyTerms = await concurrentMap(vectors.count, jobs: jobs) { vectors.keyTerms(of: $0, most: Limit.keyTerms) }
    let postings = TermPostings(keyTerms, terms: vectors.termCount, reach: Limit.reach)
    let runs = (vectors.count + Self.run - 1) / Self.run
    let found = await concurrentMap(runs, jobs: jobs) { run in
      var scores = LikenessScores(articles: vectors.count)
      var own = DenseVector(terms: vectors.termCount)
      return (run * Self.run..<min(vectors.count, (run + 1) * Self.run)).map { article in
        scores.add(keyTerms[article], of: article, postings)
        let likely = scores.take(Limit.candidates, for: article, atLeast: Limit.keySimilarity)
        own.set(vectors.vector(of: article))
        defer { own.clear(vectors.vector(of: article)) }
        return SimilarPairs.neighbors(of: own, among: likely, vectors)
      }
    }
    neighbors = Array(found.joined())
  }

  private static func neighbors(
    of own: DenseVector, among likely: [Int], _ vectors: ArticleVectors
  ) -> [Neighbor] {
    let compared = likely.map {
      Neighbor(article: $0, similarity: ArticleVectors.fraction(own.product(vectors.vector(of: $0))))
    }
    let similar = compared.filter { $0.similarity >= Limit.similarity }
    let sorted = similar.sorted { ($1.similarity, $0.article) < ($0.similarity, $1.article) }
    return Array(sorted.prefix(Limit.neighbors))
  }
}
