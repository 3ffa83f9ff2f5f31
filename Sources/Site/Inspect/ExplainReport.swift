import Articles
package import Briefings
import Diagnostics
import Markdown

/// Why an article is, or is not, on each topic's page: the arithmetic behind every score, hit by hit.
package struct ExplainReport: Sendable {
  let coverage: Coverage

  package init(_ coverage: Coverage) { self.coverage = coverage }

  /// The report for one article, as text; `topic` is the id of the only topic to show.
  package func text(article index: Int, topic wanted: String? = nil) -> String {
    let analyzed = coverage.articles[index]
    var lines = [
      analyzed.article.metadata.title.value, "\(analyzed.article.file.path), /articles/\(analyzed.article.id)/",
    ]
    for (topic, definition) in coverage.topics.enumerated() where wanted == nil || definition.id == wanted {
      lines.append("")
      let threshold = definition.threshold(ofWords: analyzed.wordCount)
      lines += explanation(
        of: definition, analyzed.topics.first { $0.topic == topic }, threshold, in: analyzed.article)
    }
    if !analyzed.overrides.isEmpty {
      lines += ["", "Decided by the editor"]
      lines += analyzed.overrides.map { decision($0, in: analyzed.article) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func explanation(
    of topic: Topic, _ score: TopicScore?, _ threshold: Double, in article: Article
  ) -> [String] {
    guard let score, !score.hits.isEmpty || score.isAbout else { return ["\(topic.title): no rule hit"] }
    let total = "\(topic.title): \(decimal(score.score)) of \(decimal(threshold))"
    return [total + ", " + verdict(topic, score, threshold, article)] + score.hits.map(line)
  }

  /// `  speakers: “We will rebuild it” = Ana Ruiz  (Content/overrides.yaml:3:14)`
  private func decision(_ override: AppliedOverride, in article: Article) -> String {
    let words = override.range.isEmpty ? [] : [article.document.string(override.range)]
    let value = override.value == .none ? [] : [override.value.description]
    return
      "  \(override.kind.rawValue): \((words + value).joined(separator: " = "))  (\(override.location.description))"
  }

  private func verdict(_ topic: Topic, _ score: TopicScore, _ threshold: Double, _ article: Article) -> String {
    if article.metadata.notTopics.contains(topic.id) { return "left out by the editor (not_topics)" }
    if article.metadata.topics.contains(topic.id) { return "put there by the editor (topics)" }
    if score.isAbout { return "about it" }
    return "mentioned only: \(decimal(threshold - score.score)) short"
  }

  /// `  +11.00  Venezuela   3 × 6 hits (6·2.2/(6+1.2) = 1.83) × 2 for the title`
  private func line(_ hit: TopicHit) -> String {
    let count = Double(hit.count)
    let saturation = count * (TopicScore.saturation + 1) / (count + TopicScore.saturation)
    let k = decimal(TopicScore.saturation)
    let hits = hit.count == 1 ? "1 hit" : "\(hit.count) hits"
    let boost =
      hit.boost == 1 ? "" : " × \(decimal(hit.boost)) for \(hit.boost == 2 ? "the title" : "the first paragraph")"
    let formula = "\(hit.count)·\(decimal(TopicScore.saturation + 1))/(\(hit.count)+\(k)) = \(decimal(saturation))"
    let sign = hit.score < 0 ? "−" : "+"
    return "  \(sign)\(decimal(abs(hit.score)))  \(hit.pattern)  \(decimal(hit.weight)) × \(hits) (\(formula))\(boost)"
      + (hit.isException ? "  [except]" : "")
  }
}

/// Two decimals, without trailing zeros: 17.4, 6, 1.83.
private func decimal(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let sign = hundredths < 0 ? "-" : ""
  let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
  if part == 0 { return "\(sign)\(whole)" }
  return part % 10 == 0 ? "\(sign)\(whole).\(part / 10)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
}
