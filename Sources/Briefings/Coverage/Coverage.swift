package import Language

/// All articles of a site and everything derived from them.
package struct Coverage: Sendable {
  package var topics: [Topic]
  package var entities: [Entity]
  /// Newest first, then by id.
  package var articles: [AnalyzedArticle]
  /// For each article, its scored key points, best first.
  package var keyPoints: [[ScoredStatement]]
  /// For each article, what else is worth reading, best first.
  package var related: [[RelatedArticle]]
  package var stories: [Story]
  /// For each article, its story, or nil.
  package var storyOf: [Int?]
  /// For each article, the earlier article it repeats, or nil.
  package var duplicateOf: [Int?]
  /// One for each topic, in the order of `topics`.
  package var briefings: [Briefing]
  /// "Now": the newest article date, or what the editor said; nil on a site without dated articles.
  package var asOf: CalendarDate?
  /// Days on which something was published, newest first.
  package var editions: [Edition]
}

extension Coverage {
  /// The best sentence of an article that can stand for it in a list; nil where none can stand alone.
  package func summary(of article: Int) -> Statement? {
    keyPoints[article].first.flatMap { $0.score > 0 ? $0.statement : nil }
  }

  /// Lets go of what only derivation and `suggest` read of articles: their terms, shingles and ratings.
  package mutating func forgetHowItWasDerived() {
    for index in articles.indices { articles[index].forgetHowItWasDerived() }
  }
}
