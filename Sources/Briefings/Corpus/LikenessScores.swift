/// Sums up how like one article others are, term by term, in parts of `unit`; made once for many articles.
struct LikenessScores {
  static let unit: Int32 = 1 << 20

  struct Scored {
    var article: Int32
    var score: Int32

    /// Whether it comes before another one in a list.
    static func < (left: Scored, right: Scored) -> Bool {
      left.score != right.score ? left.score > right.score : left.article < right.article
    }
  }

  /// For each article, zero but for those in `touched`.
  private var scores: [Int32]
  private var touched: [Int32] = []

  init(articles: Int) { scores = Array(repeating: 0, count: articles) }

  /// Adds the products of weights of an article's key terms and those of the articles around it.
  mutating func add(_ keyTerms: [ArticleVectors.Entry], of article: Int, _ postings: TermPostings, slack: Int = 0) {
    touched.removeAll(keepingCapacity: true)
    scores.withUnsafeMutableBufferPointer { scores in
      for entry in keyTerms {
        postings.withNearest(entry.term, to: article, slack: slack) { articles, weights in
          for index in articles.indices {
            let other = Int(articles[index])
            let score = scores[other]
            if score == 0 { touched.append(articles[index]) }
            scores[other] = score + LikenessScores.product(entry.weight, weights[index])
          }
        }
      }
    }
  }

  private static func product(_ a: Int32, _ b: Int32) -> Int32 {
    Int32(truncatingIfNeeded: (Int64(a) * Int64(b)) >> 12)
  }

  /// The articles with the highest scores, highest first, but for `article` itself; all scores are zero again.
  mutating func take(_ count: Int, for article: Int, atLeast least: Int32) -> [Scored] {
    var best = BestFew<Scored>(count, by: <)
    for other in touched {
      let scored = Scored(article: other, score: scores[Int(other)])
      scores[Int(other)] = 0
      if scored.score >= least, Int(other) != article { best.offer(scored) }
    }
    return best.elements
  }

  /// Calls `body` with each article that has a score; all scores are zero again.
  mutating func takeAll(_ body: (Scored) -> Void) {
    for other in touched {
      body(Scored(article: other, score: scores[Int(other)]))
      scores[Int(other)] = 0
    }
  }
}
