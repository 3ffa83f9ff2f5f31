import Articles
package import Diagnostics

/// Finds rules that do nothing, or not what they seem to: said twice, taken back, covered by a wider one, never met,
/// always met.
package struct RuleReview {
  /// With fewer articles it says nothing that a rule has never been met.
  private static let enoughArticles = 30

  private let coverage: Coverage

  package init(_ coverage: Coverage) { self.coverage = coverage }

  /// Warnings at the rules themselves, topic by topic.
  package func diagnostics() -> [Diagnostic] {
    let hits = hitCounts()
    return coverage.topics.indices.flatMap { topic in
      overlaps(coverage.topics[topic]) + unmet(coverage.topics[topic], hits[topic])
    }
  }

  /// For each topic, how many articles each of its rules hits, by the rule's words.
  private func hitCounts() -> [[String: Int]] {
    var counts: [[String: Int]] = Array(repeating: [:], count: coverage.topics.count)
    for article in coverage.articles {
      for score in article.topics {
        for hit in score.hits { counts[score.topic][key(hit.pattern, hit.isException), default: 0] += 1 }
      }
    }
    return counts
  }

  private func key(_ pattern: String, _ isException: Bool) -> String { (isException ? "-" : "+") + pattern }

  private func unmet(_ topic: Topic, _ hits: [String: Int]) -> [Diagnostic] {
    guard coverage.articles.count >= Self.enoughArticles else { return [] }
    return rules(of: topic).compactMap { rule, isException in
      let words = rule.pattern.description
      let count = hits[key(words, isException)] ?? 0
      let place = Location(topic.file, rule.range)
      if count == 0 {
        return .warning(
          "rule-never-met", "“\(words)” is in none of the \(coverage.articles.count) articles", at: place,
          help: "check how it is written, or remove the rule")
      }
      if count == coverage.articles.count, !isException {
        return .warning(
          "rule-always-met", "“\(words)” is in every article, so it tells none apart", at: place,
          help: "remove the rule, or name what only this topic's articles have")
      }
      return nil
    }
  }

  private func rules(of topic: Topic) -> [(rule: TopicRule, isException: Bool)] {
    topic.match.map { ($0, false) } + topic.except.map { ($0, true) }
  }

  private func overlaps(_ topic: Topic) -> [Diagnostic] {
    let rules = rules(of: topic)
    return rules.enumerated().compactMap { index, second in
      for (earlier, first) in rules.enumerated() where earlier != index {
        let place = Location(topic.file, second.rule.range)
        let other = Diagnostic.Note("the other rule", at: Location(topic.file, first.rule.range))
        let words = second.rule.pattern.description
        if first.rule.pattern == second.rule.pattern, earlier < index {
          if first.isException != second.isException {
            return .warning(
              "contradictory-rules", "“\(words)” is both a match and an exception", at: place, notes: [other],
              help: "remove one of the two")
          }
          return .warning(
            "rule-twice", "“\(words)” stands here twice; both weights count", at: place, notes: [other],
            help: "keep one of them, with the weight that is meant")
        }
        if first.isException == second.isException, first.rule.covers(second.rule) {
          return .warning(
            "shadowed-rule", "“\(words)” is covered by “\(first.rule.pattern)”; both weights count", at: place,
            notes: [other], help: "remove the narrower rule, or lower its weight to what it adds")
        }
      }
      return nil
    }
  }
}

extension TopicRule {
  /// Whether every text that `other` hits is one that this rule hits: one word alone, or its beginning with `*`.
  fileprivate func covers(_ other: TopicRule) -> Bool {
    guard pattern != other.pattern, case .phrase(let wide) = pattern, case .phrase(let narrow) = other.pattern else {
      return false
    }
    let (covering, covered) = (Phrase(wide).words, Phrase(narrow).words)
    guard covering.count == 1, covered.count == 1, wide.hasSuffix("*") else { return false }
    let stem = wide.dropLast()
    let isCaseFree = stem == stem.lowercased()
    return isCaseFree ? narrow.lowercased().hasPrefix(stem) : narrow.hasPrefix(stem)
  }
}
