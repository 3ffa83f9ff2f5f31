import Articles
import Diagnostics

/// An editor's word on which articles are about which topics: what the rules are measured against.
///
/// One article a line: its file or id, a colon or a tab, then the ids of its topics with commas or spaces between; none
/// after the colon where it is about no topic. `#` begins a comment. Articles without a line are not judged.
package struct TopicLabels: Sendable {
  private var labels: [(article: String, topics: [String])] = []

  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.prefix { $0 != "#" }
      guard let end = line.firstIndex(where: { $0 == ":" || $0 == "\t" }) else { continue }
      let topics = line[line.index(after: end)...].split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
      labels.append((line[..<end].split(separator: " ").joined(separator: " "), topics.filter { $0 != "none" }))
    }
  }

  private struct Count {
    var (right, wrong, missed) = (0, 0, 0)
    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  }

  /// Precision and recall of each topic, the micro-average, and every article that is wrong.
  package func report(_ coverage: Coverage) -> String {
    var counts = Array(repeating: Count(), count: coverage.topics.count)
    var wrong: [String] = []
    var unknown: [String] = []
    for label in labels {
      let found = coverage.articles.filter { isMeant($0, by: label.article) }
      if found.isEmpty { unknown.append(label.article) }
      for article in found {
        let about = Set(article.topics.filter(\.isAbout).map(\.topic))
        for topic in coverage.topics.indices {
          let isLabelled = label.topics.contains(coverage.topics[topic].id)
          let score = article.topics.first { $0.topic == topic }?.score ?? 0
          let id = coverage.topics[topic].id
          switch (isLabelled, about.contains(topic)) {
          case (true, true): counts[topic].right += 1
          case (false, true):
            counts[topic].wrong += 1
            wrong.append("  \(label.article): not \(id) (score \(rounded(score, 10)))")
          case (true, false):
            counts[topic].missed += 1
            wrong.append("  \(label.article): misses \(id) (score \(rounded(score, 10)))")
          case (false, false): break
          }
        }
      }
    }
    let rows = zip(coverage.topics, counts).map { row($0.id, $1) }
    var text = "Against the labels of \(labels.count) articles:\n" + rows.joined() + row("all topics", sum(counts))
    if !wrong.isEmpty { text += "Wrong:\n" + wrong.map { $0 + "\n" }.joined() }
    if !unknown.isEmpty { text += "Not on this site:\n" + unknown.map { "  \($0)\n" }.joined() }
    return text
  }

  private func isMeant(_ analyzed: AnalyzedArticle, by name: String) -> Bool {
    let path = analyzed.article.file.path
    return path == name || path.hasSuffix("/\(name)") || analyzed.article.id == name
      || analyzed.article.id.hasSuffix("/\(name)")
  }

  private func sum(_ counts: [Count]) -> Count {
    counts.reduce(into: Count()) { sum, count in
      sum.right += count.right
      sum.wrong += count.wrong
      sum.missed += count.missed
    }
  }

  private func row(_ name: String, _ count: Count) -> String {
    guard count.right + count.wrong + count.missed > 0 else { return "  \(name): neither labelled nor found\n" }
    return "  \(name): precision \(rounded(count.precision, 1000)), recall \(rounded(count.recall, 1000)), "
      + "F1 \(rounded(count.f1, 1000)) (\(count.right) right, \(count.wrong) wrong, \(count.missed) missed)\n"
  }

  private func rounded(_ value: Double, _ scale: Double) -> Double { (value * scale).rounded() / scale }
}
