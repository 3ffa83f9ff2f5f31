import Testing

@testable import Briefings

struct SentenceMarksTests {
  @Test(arguments: [
    "The council met.", "“Yes,” she said, and left.", "He called it \"a day\" and left.",
    "Lyon\"s mayor opened the long bridge over the river.", "At 10:30 the twelve-mile road, no. 7, was open again.",
  ])
  func areThoseOfProse(_ sentence: String) { #expect(areProse(sentence)) }

  @Test(arguments: [
    "Write to ana@example.org.", "See https://example.org for the plan of the bridge.",
    "Call the press office of the town of Lyon at 202-555-0143.", "Call 202.555.0143.", "“Yes, she said, and left.",
    "He called it \"a day and left the meeting of the council early.", "Yes,” she said.",
    "Project: a tunnel to the harbor of Lund Cost: 3 million.",
  ])
  func areNot(_ sentence: String) { #expect(!areProse(sentence)) }

  /// In a text before and after which other marks stand.
  private func areProse(_ sentence: String) -> Bool {
    let (before, after) = ("“@ ", " ” \" @")
    let text = Array((before + sentence + after).utf8)
    let range = before.utf8.count..<text.count - after.utf8.count
    return text.withUnsafeBufferPointer { SentenceMarks($0, range).areThoseOfProse }
  }
}
