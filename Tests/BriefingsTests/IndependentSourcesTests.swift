import Testing

@testable import Briefings

/// How many outlets of a story did not just copy one another.
struct IndependentSourcesTests {
  private static let report = """
    The old mill at Arna burned down on Sunday. Nobody was hurt in the fire at the mill, Mayor Eva Holm said in Arna. \
    Firemen from four towns fought the fire for nine hours, and the roof fell in before dawn. The mill was built in \
    1790 and ground corn until last spring.
    """
  private static let framed =
    "Our readers in Lund saw the smoke of the mill.\n\n\(report)\n\nA photographer of this paper stayed at Arna."
  private static let own = """
    Arna mill destroyed by fire. Mayor Eva Holm asked the people of Arna to stay away from the old mill on Sunday, as its \
    walls may fall. She thanked the firemen, who could not save the mill.
    """

  @Test(arguments: [
    (["Arna Post": report, "Lund Times": own], 2),
    (["Arna Post": report, "Lund Times": report], 1),
    (["Arna Post": report, "Lund Times": framed], 1),
    (["Arna Post": report, "Lund Times": framed, "Coast Daily": own], 2),
  ])
  func countsACopyOnce(reports: [String: String], sources: Int) async throws {
    let texts = reports.sorted { $0.key < $1.key }.map { outlet, text in
      "---\ntitle: The mill of Arna\nsource: \(outlet)\n---\n\n\(text)\n"
    }
    let coverage = try await Newsroom().coverage(texts)
    #expect(coverage.stories.map(\.articles.count) == [reports.count])
    #expect(coverage.stories.first?.independentSources == sources)
  }
}
