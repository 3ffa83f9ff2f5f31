import Bytes

/// For each article, the few that are most like it; found through an inverted index, never by comparing all pairs.
///
/// Only an article's weightiest terms are indexed, and of a term that very many articles have only the articles next in
/// date are looked at: the work grows with the number of articles, not with its square.
struct SimilarPairs {
  struct Neighbor: Equatable {
    var article: Int
    var similarity: Float
  }

  /// An article that key terms make likely, and how alike the whole of both is.
  struct Candidate {
    var scored: LikenessScores.Scored
    var similarity: Float
  }

  /// Most alike first.
  private(set) var neighbors: [[Neighbor]]
  /// What `neighbors` are chosen from, the likeliest first.
  private(set) var candidates: [[Candidate]]
  private(set) var keyTerms: [[ArticleVectors.Entry]]

  enum Limit {
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
        return likely.map { scored in
          let product = own.product(vectors.vector(of: Int(scored.article)))
          return Candidate(scored: scored, similarity: ArticleVectors.fraction(product))
        }
      }
    }
    candidates = Array(found.joined())
    neighbors = candidates.map(SimilarPairs.neighbors)
    self.keyTerms = keyTerms
  }

  /// To be filled from an archive.
  init() { (neighbors, candidates, keyTerms) = ([], [], []) }

  /// Writes the pairs to an archive, or reads them from one.
  mutating func archive(_ archive: inout Archive) throws(Archive.Damage) {
    try archive.list(&candidates, blank: []) { archive, candidates throws(Archive.Damage) in
      try archive.plain(&candidates)
    }
    try archive.list(&keyTerms, blank: []) { archive, terms throws(Archive.Damage) in try archive.plain(&terms) }
    if neighbors.count != candidates.count { neighbors = candidates.map(SimilarPairs.neighbors) }
  }

  /// Those that are gone stay, by the number `Renumbering.gone`, among the candidates and neighbors of others.
  mutating func renumber(_ numbers: Renumbering) {
    keyTerms = numbers.list(keyTerms, blank: [])
    candidates = numbers.list(candidates, blank: []) { candidates in
      for index in candidates.indices {
        candidates[index].scored.article = Int32(numbers[Int(candidates[index].scored.article)])
      }
    }
    neighbors = numbers.list(neighbors, blank: []) { neighbors in
      for index in neighbors.indices { neighbors[index].article = numbers[neighbors[index].article] }
    }
  }

  private static func neighbors(among candidates: [Candidate]) -> [Neighbor] {
    let similar = candidates.filter { $0.similarity >= Limit.similarity }
      .map { Neighbor(article: Int($0.scored.article), similarity: $0.similarity) }
    let sorted = similar.sorted { ($1.similarity, $0.article) < ($0.similarity, $1.article) }
    return Array(sorted.prefix(Limit.neighbors))
  }

  mutating func setKeyTerms(_ terms: [ArticleVectors.Entry], of article: Int) { keyTerms[article] = terms }

  /// False where the neighbors stay as they were.
  mutating func setCandidates(_ found: [Candidate], of article: Int) -> Bool {
    candidates[article] = found
    let (old, new) = (neighbors[article], SimilarPairs.neighbors(among: found))
    neighbors[article] = new
    return old != new
  }
}
