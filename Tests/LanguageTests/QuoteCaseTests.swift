import Foundation
import Language
import TestSupport
import Testing

/// The labelled quotations of `Cases/quotes.txt`.
struct QuoteCaseTests {
  @Test func readsLabelledQuotes() throws {
    var score = CaseScore("quotes and their speakers")
    for line in try Cases.lines(of: "quotes") {
      let labelled = Labelled(
        line.replacingOccurrences(of: "¶", with: "\n"), open: "{", close: "}", separator: "|",
        separatorIsAfterWords: false)
      let wantsIndirect = labelled.labels.isEmpty || labelled.labels.contains { $0.hasPrefix("indirect") }
      let analyzed = Analyzed(labelled.text)
      let found = analyzed.analysis.quotes.filter { wantsIndirect || $0.kind != .indirect }.map { quote in
        let speaker = quote.speaker.map { " \(analyzed.words($0))" } ?? ""
        let antecedent = quote.antecedent.map { " = \(analyzed.words($0))" } ?? ""
        return "\(quote.kind.rawValue)\(speaker)\(antecedent)|\(analyzed.words(quote.range))"
      }
      score.compare(labelled.labels, found, isOpen: { !$0.prefix { $0 != "|" }.contains(" ") }, in: line)
    }
    score.report()
    #expect(score.precision == 1)
    #expect(score.recall == 1)
  }
}
