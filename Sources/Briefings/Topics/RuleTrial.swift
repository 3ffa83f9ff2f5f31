import Articles

/// What each of several rules would change if it were added to a topic.
struct RuleTrial {
  /// Articles that would reach the threshold and do not now, ascending: for each rule.
  private(set) var found: [[Int]]

  /// `articles` are those that have any of the rules' words.
  init(_ rules: [TopicRule], for topic: Int, in coverage: Coverage, articles: Set<Int>) {
    found = Array(repeating: [], count: rules.count)
    let base = coverage.topics[topic]
    let analyzer = ArticleAnalyzer(topics: rules.map(base.adding), entities: coverage.entities)
    for index in articles.sorted() {
      let analyzed = coverage.articles[index]
      let now = analyzed.topics.first { $0.topic == topic }?.score ?? 0
      if now >= base.threshold(ofWords: analyzed.wordCount) { continue }
      for score in analyzer.analyze(analyzed.article).topics {
        let changed = base.adding(rules[score.topic])
        if score.score >= changed.threshold(ofWords: analyzed.wordCount) { found[score.topic].append(index) }
      }
    }
  }
}
