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
        + SlipFinder(analyzed, entities: coverage.entities).slips().map { line($0, analyzed.article) }
    }
    guard !lines.isEmpty else { return "" }
    return "To review:\n" + lines.sorted { $0.order < $1.order }.map(\.text).joined()
  }

  private func line(_ decision: ReadingDecision, _ article: Article) -> (order: String, text: String) {
    let words = decision.passage.map { ": " + excerpt(of: $0, article) } ?? ""
    return line(article, decision.range, "\(decision.kind.rawValue): \(decision.reason)\(words)")
  }

  /// A name that may be a mistake of the source, and how an editor confirms that.
  private func line(_ slip: PossibleSlip, _ article: Article) -> (order: String, text: String) {
    let passage = article.document.passage(at: slip.range.lowerBound) ?? 0
    let range =
      article.rangesAreInFile
      ? article.citedRange(slip.range, inPassage: passage) : article.document.passages[passage].source
    let words = article.document.string(slip.range)
    return line(
      article, range,
      "possible slip: “\(words)”, where the rest has \(slip.usual) (\(slip.count) times); if the source is wrong, "
        + "write “sic: [\(words)]”")
  }

  private func line(_ article: Article, _ range: Range<Int>, _ text: String) -> (order: String, text: String) {
    let start = "\(range.lowerBound)"
    let order = "\(article.file.path)\u{0}\(String(repeating: "0", count: max(0, 12 - start.count)))\(start)"
    return (order, "  \(Location(article.file, range).description): \(text)\n")
  }

  private func excerpt(of passage: Int, _ article: Article) -> String {
    let text = article.document.string(article.document.passages[passage].text)
    return text.count > 90 ? text.prefix(89) + "…" : text
  }
}
