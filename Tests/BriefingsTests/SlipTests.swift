import Articles
import Markdown
import Testing

@testable import Briefings

/// Names that may be mistakes of the source, and those that are none.
struct SlipTests {
  private static let crisis = """
    The government in Brona closed the airspace over Sylvania on Monday. The army is ready for an operation against \
    Sylvania, Minister Jan Novak said. The pressure on Sylvania has grown for weeks, and the sanctions against Sylvania \
    were widened in May.
    """

  private func slips(_ text: String) throws -> [String] {
    let article = try Newsroom().article("---\ntitle: News of the day\n---\n\(text)\n")
    return SlipFinder(article, entities: []).slips().map {
      "\(article.article.document.string($0.range)): \($0.usual)"
    }
  }

  @Test func findsAnotherNameWhereAllElseIsAimedAtOne() throws {
    #expect(
      try slips(
        Self.crisis + " In the crisis between Brona and Morvia, the army flew over Sylvania and called the strikes on "
          + "Sylvania a warning.") == ["between Brona and Morvia: Sylvania"])
  }

  @Test func findsAnotherNameBehindTheSameWords() throws {
    #expect(
      try slips(
        """
        The operation against Sylvania began on Monday. The Senate backed the operation against Sylvania, and the \
        operation against Sylvania may last for weeks. The operation against Morvia cost two billion crowns, he said.
        """) == ["operation against Morvia: Sylvania"])
  }

  @Test func findsAnotherNameInThePlaceOfWhatIsAimedAt() throws {
    #expect(
      try slips(Self.crisis + " Planes may not use the airspace over Morvia until June.") == [
        "airspace over Morvia: Sylvania"
      ])
  }

  @Test func findsTwoHoldersOfOneOffice() throws {
    #expect(
      try slips(
        """
        Sylvanian President Maria Lopez spoke in Brona. Sylvanian President Maria Lopez left on Monday. A crowd waited \
        for Sylvanian President Maria Lopez. Later Sylvanian President Ana Gomez thanked her hosts.
        """) == ["Sylvanian President Ana Gomez: Maria Lopez"])
  }

  @Test(arguments: [
    // The other name plays a part of its own.
    crisis
      + " In the crisis between Brona and Morvia, the strikes on Sylvania were a warning. Sanctions on Morvia follow.",
    // Nothing is said of the usual name here.
    crisis + " It recalls the war between Brona and Morvia.",
    // Talks are no quarrel, and a third country may be their subject.
    crisis + " After the talks between Brona and Morvia, the strikes on Sylvania ended.",
    // A quarrel among others.
    crisis + " Like the war between Brona and Morvia, the strikes on Sylvania may last.",
    // One of many.
    "The war on Sylvania goes on. The war on Sylvania is old. The war on Sylvania is dear. A war on Morvia is feared.",
    "The strikes on Arna, the strikes on Lund, the strikes on Brona and the strikes on Morvia went on.",
    // Comparisons.
    "The war on Sylvania goes on. The war on Sylvania is old. The war on Sylvania is dear. The war on Morvia was shorter than that.",
    // Successors and others of the same title.
    "President Maria Lopez spoke. President Maria Lopez left. President Maria Lopez sang. President Ana Gomez listened.",
    "Sylvanian President Maria Lopez spoke. Sylvanian President Maria Lopez left. Sylvanian President Maria Lopez sang. "
      + "Former Sylvanian President Ana Gomez listened.",
  ])
  func leavesOtherNamesAlone(_ text: String) throws {
    #expect(try slips(text) == [])
  }
}
