import Foundation
import Language
import TestSupport
import Testing

/// The labelled dates of `Cases/dates.txt`.
struct DateCaseTests {
  @Test func readsLabelledDates() throws {
    var score = CaseScore("dates")
    for line in try Cases.lines(of: "dates") {
      let parts = line.components(separatedBy: " | ")
      let labelled = Labelled(parts[1], open: "[", close: "]", separator: " = ", separatorIsAfterWords: true)
      let analyzed = Analyzed(labelled.text, published: CalendarDate(parts[0]))
      let found = analyzed.analysis.dates.map { date in
        "\(analyzed.words(date.range)) = \(date.value?.description ?? "?")\(date.isFuture ? " >" : "")"
      }
      score.compare(labelled.labels, found, isOpen: { $0.hasSuffix(" = ?") }, in: line)
    }
    score.report()
    #expect(score.precision == 1)
    #expect(score.recall == 1)
  }
}
