import Foundation
import Language
import TestSupport
import Testing

/// The labelled sentence boundaries of `Cases/sentences.txt`.
struct SentenceCaseTests {
  @Test func splitsLabelledSentences() throws {
    var score = CaseScore("sentences")
    for line in try Cases.lines(of: "sentences") {
      let expected = line.components(separatedBy: "‖").map { $0.trimmingCharacters(in: .whitespaces) }
      let analyzed = Analyzed(
        line.replacingOccurrences(of: " ‖ ", with: " ").replacingOccurrences(of: "‖", with: ""))
      let found = analyzed.analysis.sentences.map { analyzed.words($0.range) }
      score.compare(expected, found, isOpen: { _ in false }, in: line)
    }
    score.report()
    #expect(score.precision == 1)
    #expect(score.recall == 1)
  }
}
