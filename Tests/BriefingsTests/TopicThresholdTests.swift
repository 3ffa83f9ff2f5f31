import Articles
import Markdown
import Testing

@testable import Briefings

/// What a topic's score must reach where its file does not say.
struct TopicThresholdTests {
  private static let brief = "Lund grows in summer.\n\nFerries sail to Ankara."
  private static let long =
    brief + String(repeating: "\n\nFishermen mend their nets on the piers of the harbor.", count: 10)

  @Test(arguments: [
    ("match: [Ankara]", brief, true), ("match: [Ankara: 3]", brief, true),
    ("match: [Ankara: 3, ferries: 1]", brief, true),
    ("match: [Ankara: 1, Izmir: 3]", brief, false), ("match: [Ankara: 3]\nthreshold: 4", brief, false),
    ("match: [Ankara]", long, false), ("match: [Ankara: 3]", long, false), ("match: [Lund]", long, true),
    ("match: [harbor: 3]", long, true),
  ])
  func takesBriefsAtOneHit(rules: String, text: String, isAbout: Bool) throws {
    let file = "---\n\(rules)\n---\n"
    let (topic, _) = Topic.read(path: "Content/topics/a.md", bytes: Array(file.utf8), options: MarkdownOptions())
    let article = try Newsroom(topics: [try #require(topic)]).article("---\ntitle: News of the day\n---\n\(text)\n")
    #expect(article.topics.map(\.isAbout) == [isAbout])
  }
}
