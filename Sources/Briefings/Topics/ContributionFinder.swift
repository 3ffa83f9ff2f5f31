import Articles

/// What each article says about a topic that no other one says.
struct ContributionFinder {
  private static let mostArticles = 12
  private static let mostStatements = 2
  /// A sentence this like one of another article is no contribution.
  private static let known = 0.5

  let coverage: TopicCoverage
  /// Statements that the page shows already.
  let shown: [Statement]

  func contributions() -> [Contribution] {
    let articles = coverage.sources.prefix(Self.mostArticles)
    guard articles.count > 1 else { return [] }
    let sentences = articles.map { article in
      coverage.sentences(of: article).filter { coverage.concerns($0.statement.passage, of: article) }
        .map { (statement: $0.statement, rating: $0.rating, terms: SentenceTerms($0.statement, of: coverage.articles)) }
    }
    return articles.indices.compactMap { index in
      let others = sentences.indices.filter { $0 != index }.flatMap { sentences[$0] }
      let own = sentences[index].filter { sentence in
        sentence.rating > 0 && !shown.contains(sentence.statement)
          && !others.contains { $0.terms.overlap(sentence.terms) >= Self.known }
      }
      let best = own.sorted { ($1.rating, $0.statement.range.lowerBound) < ($0.rating, $1.statement.range.lowerBound) }
      guard !best.isEmpty else { return nil }
      let chosen = best.prefix(Self.mostStatements).map(\.statement).sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
      return Contribution(article: articles[index], statements: chosen)
    }
  }
}
