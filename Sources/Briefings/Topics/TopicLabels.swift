import Articles
import Diagnostics

/// An editor's word on which articles are about which topics: what the rules are measured against.
///
/// One article a line: its file or id, a colon or a tab, then the ids of its topics with commas or spaces between; none
/// after the colon where it is about no topic. `#` begins a comment. Articles without a line are not judged.
package struct TopicLabels: Sendable {
  private struct Label {
    var line: Int
    var article: String
    var topics: [String]
  }

  private var labels: [Label] = []
  /// Lines that say nothing of an article, and why.
  private var mistakes: [String] = []

  package init(_ text: String) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.prefix { $0 != "#" }
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      guard let end = line.firstIndex(where: { $0 == ":" || $0 == "\t" }) else {
        mistakes.append("line \(number + 1): no colon stands between the article and its topics")
        continue
      }
      let topics = line[line.index(after: end)...].split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
      let article = line[..<end].split(separator: " ").joined(separator: " ")
      if let first = labels.first(where: { $0.article == article }) {
        mistakes.append("line \(number + 1): \(article) stands on line \(first.line) too, which counts")
        continue
      }
      labels.append(Label(line: number + 1, article: article, topics: topics.filter { $0 != "none" }))
    }
  }

  private struct Count {
    var (right, wrong, missed) = (0, 0, 0)
    var isAny: Bool { right + wrong + missed > 0 }
    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  }

  /// Precision and recall of each topic, the micro-average, and every article that is wrong.
  package func report(_ coverage: Coverage) -> String {
    var counts = Array(repeating: Count(), count: coverage.topics.count)
    var wrong: [String] = []
    var unknown: [String] = []
    let ids = coverage.topics.map(\.id)
    var mistakes = mistakes
    for label in labels {
      mistakes += label.topics.filter { !ids.contains($0) }.map { unknownTopic($0, on: label.line, of: ids) }
      let found = coverage.articles.filter { isMeant($0, by: label.article) }
      if found.isEmpty { unknown.append(label.article) }
      for article in found {
        let about = Set(article.topics.filter(\.isAbout).map(\.topic))
        for topic in coverage.topics.indices {
          let id = ids[topic]
          let isLabelled = label.topics.contains(id)
          let score = article.topics.first { $0.topic == topic }?.score ?? 0
          let reached =
            "\(rounded(score, 10)) of \(rounded(coverage.topics[topic].threshold(ofWords: article.wordCount), 10))"
          switch (isLabelled, about.contains(topic)) {
          case (true, true): counts[topic].right += 1
          case (false, true):
            counts[topic].wrong += 1
            wrong.append("  \(label.article): not \(id) (score \(reached))")
          case (true, false):
            counts[topic].missed += 1
            wrong.append("  \(label.article): misses \(id) (score \(reached))")
          case (false, false): break
          }
        }
      }
    }
    let rows = zip(ids, counts).filter { $1.isAny }.map(row)
    let silent = zip(ids, counts).filter { !$1.isAny }.map(\.0)
    guard !labels.isEmpty || !mistakes.isEmpty else { return "The file of labels names no article.\n" }
    var text = "Against the labels of \(labels.count) article\(labels.count == 1 ? "" : "s"):\n" + rows.joined()
    if !silent.isEmpty { text += "  neither labelled nor found: \(silent.joined(separator: ", "))\n" }
    text += row("all topics", sum(counts))
    if !wrong.isEmpty { text += "Wrong:\n" + wrong.map { $0 + "\n" }.joined() }
    if !unknown.isEmpty { text += "Not on this site:\n" + unknown.map { "  \($0)\n" }.joined() }
    if !mistakes.isEmpty { text += "Not understood:\n" + mistakes.map { "  \($0)\n" }.joined() }
    return text
  }

  private func unknownTopic(_ id: String, on line: Int, of ids: [String]) -> String {
    let hint = didYouMean(id, ids).map { "; \($0)" } ?? ""
    return "line \(line): there is no topic “\(id)”\(hint)"
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
    "  \(name): precision \(rounded(count.precision, 1000)), recall \(rounded(count.recall, 1000)), "
      + "F1 \(rounded(count.f1, 1000)) (\(count.right) right, \(count.wrong) wrong, \(count.missed) missed)\n"
  }

  private func rounded(_ value: Double, _ scale: Double) -> Double { (value * scale).rounded() / scale }
}
