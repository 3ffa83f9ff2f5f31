import TestSupport
import Testing

/// What `check` prints beside the messages of a build.
struct CheckTests {
  @Test func suggestsEntitiesAsFilesReadyToBeSaved() throws {
    let site = try TinySite()
    try site.folder.write(
      "Content/articles/bridge.md",
      """
      ---
      title: Council approves the bridge
      date: 2026-01-13
      source: The Harbor Times
      ---

      Ana Ruiz spoke. The mayor thanked Ana Ruiz, and the Harbor Relief Agency (HRA) thanked Ana Ruiz too. The trucks
      of the Harbor Relief Agency left. “We wait,” the Harbor Relief Agency said. Neither Zerbin nor Quellon came:
      Zerbin is closed, and who knows Zerbin?

      """)
    let result = try site.bulletin("check", "--suggest-entities")
    #expect(
      result.output.hasSuffix(
        """
        Suggested entities:
          Content/entities/ana-ruiz.md (3 mentions)
            ---
            name: Ana Ruiz
            kind: person
            aliases: []
            ---
          Content/entities/harbor-relief-agency.md (3 mentions)
            ---
            name: Harbor Relief Agency
            kind: organization
            aliases: [HRA]
            ---
          Content/entities/zerbin.md (3 mentions)
            ---
            name: Zerbin
            kind: organization  # a guess: the articles do not tell
            aliases: []
            ---

        """))
    #expect(result.messages == "No errors: 1 article, 10 pages.\n")
  }

  @Test func saysWhereNoNameIsFrequentEnough() throws {
    #expect(
      try TinySite().bulletin("check", "--suggest-entities").output.hasSuffix(
        "No name is found often enough to suggest.\n"))
  }
}
