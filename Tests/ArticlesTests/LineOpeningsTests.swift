import Testing

@testable import Articles

@Suite struct LineOpeningsTests {
  private let openings = LineOpenings(["tags", "tags:", "©", "photo by"])

  @Test(arguments: [
    ("tags: rivers", "tags"), ("tagsale", "tags"), ("© 2024", "©"), ("photo by jan novak", "photo by"),
    ("photograph", nil), ("tag", nil), ("", nil), ("» tags", nil),
  ])
  func findsTheFirstThatTheLineOpensWith(_ line: String, _ found: String?) {
    #expect(openings.first(of: line) == found)
  }

  @Test(arguments: [
    ("tags: rivers", "tags"), ("tagsale", nil), ("tags", "tags"), ("tags 2", "tags"), ("photo bye", nil),
  ])
  func takesNoBeginningOfAWordForAWord(_ line: String, _ found: String?) {
    #expect(openings.firstOfWords(of: line) == found)
  }
}
