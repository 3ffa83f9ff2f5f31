import Articles
package import Briefings
import Diagnostics
import Markdown

/// What an editor should look at: everything that readers of pasted text decided, and why.
package struct ReviewList: Sendable {
  private let coverage: Coverage

  package init(_ coverage: Coverage) { self.coverage = coverage }

  /// One line for each decision, by file and place; empty where nothing was decided.
  package func text() -> String {
    let lines = coverage.articles.flatMap { analyzed in
      analyzed.article.decisions.map { line($0, analyzed.article) }
    }
    guard !lines.isEmpty else { return "" }
    return "To review:\n" + lines.sorted { $0.order < $1.order }.map(\.text).joined()
  }

  private func line(_ decision: ReadingDecision, _ article: Article) -> (order: String, text: String) {
    let place = Location(article.file, decision.range)
    let order =
      "\(article.file.path)\u{0}\(String(repeating: "0", count: max(0, 12 - "\(decision.range.lowerBound)".count)))\(decision.range.lowerBound)"
    let words = decision.passage.map { ": " + excerpt(of: $0, article) } ?? ""
    return (order, "  \(place.description): \(decision.kind.rawValue): \(decision.reason)\(words)\n")
  }

  private func excerpt(of passage: Int, _ article: Article) -> String {
    let text = article.document.string(article.document.passages[passage].text)
    return text.count > 90 ? text.prefix(89) + "…" : text
  }
}
