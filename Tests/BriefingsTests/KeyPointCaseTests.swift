import TestSupport
import Testing

@testable import Briefings

/// The labelled sentences of `Cases/keypoints.txt`: which of them may be a key point.
struct KeyPointCaseTests {
  @Test func rejectsWhatCannotStandAlone() throws {
    var score = CaseScore("key points rejected")
    for line in try Cases.lines(of: "keypoints") {
      let parts = line.split(separator: " ", maxSplits: 1)
      let (sign, sentence) = (parts[0], String(parts[1]))
      let position = sign.hasSuffix("1") ? 0 : 1
      let isKept = try isKept(sentence, at: position, among: 3)
      let isPardoned = try isKept || self.isKept(sentence, at: position, among: 2)
      score.compare([String(sign.prefix(1))], [isKept ? "+" : isPardoned ? "~" : "-"], in: line)
    }
    score.report()
    #expect(score.precision >= 0.99)
    #expect(score.recall >= 0.99)
  }

  /// Whether a sentence of an article with so many others is rated.
  private func isKept(_ sentence: String, at position: Int, among count: Int) throws -> Bool {
    var paragraphs = [
      "The parliament in Oslo approved the budget for the coming year by a large majority.",
      "Fishermen in Bergen found the wreck of a steamer that sank in the winter of 1911.",
      "The museum of ships in Tromsø sold more tickets in July than in all of last year.",
    ].prefix(count).map { $0 }
    paragraphs.insert(sentence, at: position)
    let text = "---\ntitle: News of the day\n---\n\(paragraphs.joined(separator: "\n\n"))\n"
    let ratings = try Newsroom().article(text).ratings
    // A promo has no sentences.
    return ratings.count > count && ratings[position] != 0
  }
}
