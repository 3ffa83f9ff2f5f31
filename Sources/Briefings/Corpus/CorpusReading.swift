/// What the traits of all articles are read for, each once: they need not be held beyond that.
struct CorpusReading {
  let vectors: ArticleVectors
  let signatures: Signatures
  let keyPoints: [[ScoredStatement]]

  /// Articles whose traits are in memory at a time.
  private static let portion = 512

  /// What is made of the traits of one article.
  private struct Part: Sendable {
    let traits: ArticleTraits
    let signature: [UInt64]
    let keyPoints: [ScoredStatement]
  }

  init(_ articles: [AnalyzedArticle], jobs: Int) async {
    let points = ArticleKeyPoints(articles: articles)
    var terms = CountedTerms(articles: articles.count, terms: articles.reduce(0) { $0 + $1.traits.termCount })
    var signatures = Signatures(articles: articles.count)
    var keyPoints: [[ScoredStatement]] = []
    keyPoints.reserveCapacity(articles.count)
    for first in stride(from: 0, to: articles.count, by: Self.portion) {
      let parts = await concurrentMap(min(Self.portion, articles.count - first), jobs: jobs) { number in
        let traits = articles[first + number].traits.value
        return Part(
          traits: traits, signature: Signature.bands(of: traits.shingles),
          keyPoints: points.points(of: first + number, ratings: traits.ratings))
      }
      for part in parts {
        terms.add(part.traits.terms)
        signatures.add(part.signature, part.traits.shingles)
        keyPoints.append(part.keyPoints)
      }
    }
    vectors = ArticleVectors(taking: &terms)
    (self.signatures, self.keyPoints) = (signatures, keyPoints)
  }
}
