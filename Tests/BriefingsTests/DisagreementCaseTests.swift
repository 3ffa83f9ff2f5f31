import Foundation
import TestSupport
import Testing

@testable import Briefings

/// The labelled pairs of `Cases/disagreements.txt`: which of them are set side by side.
struct DisagreementCaseTests {
  @Test func setsContradictionsSideBySide() async throws {
    var score = CaseScore("disagreements")
    for line in try Cases.lines(of: "disagreements") {
      let reports = line.dropFirst(2).components(separatedBy: " | ")
      let outlets = ["Harbor Post", line.hasPrefix("=") ? "Harbor Post" : "Ellery Times"]
      let found = try await DisagreementTests.disagreements(reports[0], reports[1], outlets: outlets)
      score.compare(line.hasPrefix("+") ? ["+"] : [], found.isEmpty ? [] : ["+"], in: line)
    }
    score.report()
    #expect(score.precision == 1)
    #expect(score.recall == 1)
  }
}
