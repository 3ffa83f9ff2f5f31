import TestSupport
import Testing

@testable import Briefings

/// The labelled sentences of `Cases/keypoints.txt`: which of them may be a key point.
struct KeyPointCaseTests {
  @Test func rejectsWhatCannotStandAlone() throws {
    let newsroom = Newsroom()
    var score = CaseScore("key points rejected")
    for line in try Cases.lines(of: "keypoints") {
      let sentence = String(line.dropFirst(2))
      let isKept = try newsroom.article("---\ntitle: News of the day\n---\n\(sentence)\n").ratings.contains { $0 > 0 }
      score.compare(line.hasPrefix("-") ? ["-"] : [], isKept ? [] : ["-"], in: line)
    }
    score.report()
    #expect(score.precision >= 0.99)
    #expect(score.recall >= 0.99)
  }
}
