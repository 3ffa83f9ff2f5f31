import Articles
import Language
import Markdown
import Testing

@testable import Briefings

/// Which words of a text are mentions of the gazetteer's entities.
struct EntityTests {
  @Test func leavesAPlaceOutOfPeoplesNames() throws {
    try expectMentions(
      "Jordan met nobody. Michael Jordan sold his share, and Jordan left for Jordan.", ["jordan: Jordan"],
      entities: [place("Jordan")], "the surname after the full name is the person; the place needs its own words")
    try expectMentions(
      "Michael Jordan flew to Amman. In Jordan he met the king.", ["jordan: Jordan"], entities: [place("Jordan")])
    try expectMentions(
      "Giorgia Meloni and Georgia Holm, 45, met in Rome. Georgia Holm won.", [], entities: [place("Georgia")])
    try expectMentions(
      "Jordan Foreign Minister Ayman Safadi spoke.", ["jordan: Jordan"], entities: [place("Jordan")])
  }

  @Test func leavesAPlaceOutOfLongerNamesOfPlaces() throws {
    try expectMentions(
      "The governor of New Mexico went to Mexico. Rigs in the Gulf of Mexico stood still.", ["mexico: Mexico"],
      entities: [place("Mexico")])
    try expectMentions(
      "New Mexico voted.", ["new-mexico: New Mexico"], entities: [place("Mexico"), place("New Mexico")])
  }

  @Test func keepsNamesakesApart() throws {
    let biden = person("Joe Biden", aliases: ["Biden"])
    try expectMentions("Hunter Biden was sentenced. Biden said nothing.", [], entities: [biden])
    try expectMentions(
      "Joe Biden spoke of Hunter Biden. Joseph R. Biden was tired.",
      ["joe-biden: Joe Biden", "joe-biden: Biden"], entities: [biden])
    try expectMentions(
      "Donald Trump Jr. is his son. Donald Trump smiled.", ["donald-trump: Donald Trump"],
      entities: [person("Donald Trump")])
    try expectMentions(
      "President Tayyip Erdogan left, and Bilal Erdogan stayed.", ["recep-tayyip-erdogan: Erdogan"],
      entities: [person("Recep Tayyip Erdogan", aliases: ["Erdogan"])])
    try expectMentions("Biden spoke on Monday.", ["joe-biden: Biden"], entities: [biden])
  }

  private func place(_ name: String) -> String { "name: \(name)\nkind: place" }
  private func person(_ name: String, aliases: [String] = []) -> String {
    "name: \(name)\nkind: person\naliases: [\(aliases.joined(separator: ", "))]"
  }

  /// `entities` are front matter; a mention is written as the entity's identifier and the words of the text.
  private func expectMentions(
    _ text: String, _ expected: [String], entities: [String], _ comment: Comment? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let read = try entities.map { front in
      let name = front.prefix { $0 != "\n" }.dropFirst(6).lowercased().replacing(" ", with: "-")
      let text = Array("---\n\(front)\n---\n".utf8)
      return try #require(
        Entity.read(path: "Content/entities/\(name).md", bytes: text, options: MarkdownOptions()).entity)
    }
    let article = try Newsroom(entities: read).article("---\ntitle: News\n---\n\(text)\n")
    let found = article.mentions.map { "\(read[$0.entity].id): \(article.words(of: $0))" }
    #expect(found == expected, comment, sourceLocation: location)
  }
}

extension AnalyzedArticle {
  fileprivate func words(of mention: EntityMention) -> String {
    article.document.string(Range<Int>(mention.range))
  }
}
