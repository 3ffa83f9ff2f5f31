import Articles
import Foundation
import TestSupport
import Testing

@testable import Briefings

/// The labelled texts of `Cases/topics.txt` under the rules of `Cases/topics`.
struct TopicCaseTests {
  @Test func findsWhatTextsAreAbout() throws {
    let newsroom = Newsroom(topics: try Cases.topics())
    var score = CaseScore("topics")
    for line in try Cases.lines(of: "topics") {
      let parts = line.split(separator: "|", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      let expected = parts[0] == "none" ? [] : parts[0].components(separatedBy: " ").sorted()
      let found = try newsroom.article("---\ntitle: News of the day\n---\n\(parts[1])\n").topics.filter(\.isAbout).map {
        newsroom.topics[$0.topic].id
      }
      score.compare(expected, found.sorted(), in: line)
    }
    score.report()
    #expect(score.precision >= 0.97)
    #expect(score.recall >= 0.97)
  }
}
