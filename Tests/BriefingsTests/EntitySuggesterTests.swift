import Markdown
import Testing

@testable import Briefings

/// Which names are offered as entities, and what they are taken for.
struct EntitySuggesterTests {
  /// One line a name: the name, its kind ("?" where it is a guess), short forms and mentions.
  private func suggested(_ texts: String..., entities: [Entity] = []) throws -> String {
    let articles = try Newsroom(entities: entities).articles(texts)
    return EntitySuggester(articles).suggestions(atMost: 9).map { entity in
      let forms = entity.aliases.map { " (\($0))" }.joined()
      return "\(entity.name)\(forms): \(entity.kind)\(entity.isKindTold ? "" : "?"), \(entity.mentions)\n"
    }.joined()
  }

  @Test func tellsKindsByTheWordsBesideTheName() throws {
    #expect(
      try suggested(
        """
        The airline Northjet cut its fares. Shares of Northjet rose, and the staff of Northjet were glad. Planes landed in \
        Port Avelo on Monday. It rained in Port Avelo. The roads near Port Avelo were closed. Mr. Tovin, the minister, \
        said that Mr. Tovin would stay. “I stay,” Mr. Tovin said.
        """) == """
          Northjet: organization, 3
          Port Avelo: place, 3
          Tovin: person, 3

          """)
  }

  @Test func countsAllArticlesAndPutsTheMostFrequentFirst() throws {
    let report = "The deal with Quellon was signed. Workers of Quellon cheered."
    #expect(
      try suggested(report, report, "A fire broke out at Zerbin. Zerbin was closed. It was Zerbin that burned.") == """
        Quellon: organization?, 4
        Zerbin: organization?, 3

        """)
  }

  @Test func joinsAShortFormToTheNameThatIntroducesIt() throws {
    #expect(
      try suggested(
        """
        The Harbor Relief Agency (HRA) sent ships. On Monday the HRA sent more. The Harbor Relief Agency is old. \
        Critics of the HRA praised the HRA and the Harbor Relief Agency (see below).
        """) == "Harbor Relief Agency (HRA): organization, 3\n")
  }

  @Test func offersNoRareNameNoPeopleAndNoKnownEntity() throws {
    #expect(
      try suggested(
        """
        Ana Ruiz met Turks and Africans in Lindholm. Turks waited, Africans waited, and more Turks and Africans came. \
        Lindholm was full. In Lindholm it rained. Ana Ruiz left.
        """, entities: [lindholm]) == "")
  }

  private var lindholm: Entity {
    get throws {
      let text = Array("---\nname: Lindholm\nkind: place\n---\n".utf8)
      return try #require(
        Entity.read(path: "Content/entities/lindholm.md", bytes: text, options: MarkdownOptions()).entity)
    }
  }
}
