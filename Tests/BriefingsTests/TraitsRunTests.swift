import Testing

@testable import Briefings

struct TraitsRunTests {
  @Test func givesEachArticleItsOwn() throws {
    let articles = try Newsroom().articles([
      "Maria Lopez leads in Recife and Bahia, and Pedro Silva in the south.", "The harbor closed.",
      "The ferry of Lindholm was late again on Friday, said Ana Ruiz, and 40 people waited.",
    ])
    var gathered = articles
    gathered.gatherTraits()
    gathered.gatherTraits()
    #expect(gathered.map(\.terms) == articles.map(\.terms))
    #expect(gathered.map(\.ratings) == articles.map(\.ratings))
    #expect(gathered.map(\.shingles) == articles.map(\.shingles))
    #expect(gathered.map(\.traits.termCount) == articles.map(\.terms.count))
    #expect(gathered.map(\.holdsTraits) == [false, false, false])
  }
}
