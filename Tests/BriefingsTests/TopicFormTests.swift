import Articles
import Markdown
import Testing

@testable import Briefings

/// Which forms of a name a rule of one line finds, and which look like one.
struct TopicFormTests {
  @Test(arguments: [
    ("Turkey", "Turkey’s ships left.", 1), ("Turkey", "ANKARA, TURKEY - Ships left.", 1),
    ("Turkey", "The Syria-Turkey border is open.", 1), ("Turkey", "Pro-Turkey rebels left.", 1),
    ("Turkey", "Roast turkey for all.", 0),
    ("U.S.", "The U.S. sent ships.", 1), ("U.S.", "The US sent ships, and US-led troops left.", 2),
    ("U.S.", "It cost 50 mln U.S. dlrs.", 0), ("U.S.", "It cost US$50 or 40 US dollars.", 0),
    ("US", "Give US troops more time.", 1), ("US", "GIVE US MORE, THE PUPILS SAY", 0),
    ("US", "LET US VOTE ON IT", 0), ("US", "UK AND US SEND SHIPS", 1), ("US", "They told us of it.", 0),
    ("UK", "Carbide <UK> looks for growth.", 0), ("UK", "The UK looks for growth.", 1),
    ("COVID-19", "Deaths from Covid-19 and COVID-19 fell.", 2), ("NATO", "Nato said that NATO would stay.", 2),
    ("Canada", "Texaco Canada said it cut prices.", 1), ("Jordan", "Coach Elmar Jordan said it was late.", 0),
    ("HOPE", "Hope is left to the HOPE campaign.", 1), ("UN", "Un-sold ships.", 0), ("IRA", "Ira Levin wrote.", 0),
  ])
  func findsTheFormsOfAName(rule: String, text: String, count: Int) throws {
    let file = "---\nmatch: [\(rule)]\n---\n"
    let (topic, _) = Topic.read(path: "Content/topics/a.md", bytes: Array(file.utf8), options: MarkdownOptions())
    let newsroom = Newsroom(topics: [try #require(topic)])
    let article = try newsroom.article("---\ntitle: News of the day\n---\n\(text)\n")
    #expect(article.topics.flatMap(\.hits).reduce(0) { $0 + $1.count } == count)
  }
}
