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
    static let keySimilarity: Float = 0.03
  }

  /// Articles that one task looks at: enough that a table of scores for each run is worth making.
  private static let run = 512

  init(_ vectors: ArticleVectors, jobs: Int) async {
    let count = vectors.vectors.count
    let keyTerms = await concurrentMap(count, jobs: jobs) { vectors.keyTerms(of: $0, most: Limit.keyTerms) }
    var postings: [[(article: Int32, weight: Float)]] = Array(repeating: [], count: vectors.frequencies.count)
    for (article, terms) in keyTerms.enumerated() {
      for entry in terms { postings[Int(entry.term)].append((Int32(article), entry.weight)) }
    }
    let index = postings
    let runs = (count + Self.run - 1) / Self.run
    let found = await concurrentMap(runs, jobs: jobs) { run in
      var scores = [Float](repeating: 0, count: count)
      return (run * Self.run..<min(count, (run + 1) * Self.run)).map { article in
        SimilarPairs.neighbors(of: article, keyTerms[article], index, &scores, vectors)
      }
    }
    neighbors = Array(found.joined())
  }

  private static func neighbors(
    of article: Int, _ keyTerms: [ArticleVectors.Entry], _ postings: [[(article: Int32, weight: Float)]],
    _ scores: inout [Float], _ vectors: ArticleVectors
  ) -> [Neighbor] {
    var touched: [Int] = []
    for entry in keyTerms {
      addScores(of: postings[Int(entry.term)], entry.weight, around: article, &scores, &touched)
    }
    defer { for other in touched { scores[other] = 0 } }
    return best(of: touched, scores, for: article, vectors)
  }

  private static func addScores(
    of postings: [(article: Int32, weight: Float)], _ weight: Float, around article: Int, _ scores: inout [Float],
    _ touched: inout [Int]
  ) {
    var range = postings.indices
    if postings.count > 2 * Limit.reach {
      let place = lowerBound(of: Int32(article), in: postings)
      range = max(0, place - Limit.reach)..<min(postings.count, place + Limit.reach)
    }
    for index in range {
      let other = Int(postings[index].article)
      guard other != article else { continue }
      if scores[other] == 0 { touched.append(other) }
      scores[other] += weight * postings[index].weight
    }
  }

  private static func lowerBound(of article: Int32, in postings: [(article: Int32, weight: Float)]) -> Int {
    var (low, high) = (0, postings.count)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].article < article { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func best(
    of touched: [Int], _ scores: [Float], for article: Int, _ vectors: ArticleVectors
  ) -> [Neighbor] {
    let likely = touched.filter { scores[$0] >= Limit.keySimilarity }
    let candidates = likely.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Limit.candidates)
    return
      candidates.map { Neighbor(article: $0, similarity: vectors.cosine(article, $0)) }
      .filter { $0.similarity >= Limit.similarity }
      .sorted { ($1.similarity, $0.article) < ($0.similarity, $1.article) }
      .prefix(Limit.neighbors).map { $0 }
  }
}
