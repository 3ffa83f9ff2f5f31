import Articles
import Testing

@testable import Briefings

/// Short reports of two fires, of one election and of nothing else.
private let reports = [
  "The old mill at Arna burned down on Sunday. Nobody was hurt in the fire at the mill, Mayor Eva Holm said in Arna.",
  "Firemen in Arna could not save the old mill. Eva Holm, the mayor of Arna, said that the fire began on Sunday night.",
  "Arna mill destroyed by fire. Mayor Holm asked the people of Arna to stay away from the mill on Sunday and Monday.",
  "A school in Lund burned down on Sunday. Nobody was hurt in the fire at the school, Mayor Jan Novak said in Lund.",
  "Firemen in Lund could not save the school. Jan Novak, the mayor of Lund, said that the fire began on Sunday night.",
  "Brazil votes for a president. Maria Lopez leads in Recife and Bahia, and Pedro Silva in the south of Brazil.",
  "Maria Lopez and Pedro Silva go to a second round in Brazil. Lopez won Bahia; Silva won the south.",
  "The price of coffee reached its highest level in ten years as the harvest in Ethiopia failed for want of rain.",
]

struct StoryTests {
  private func stories(_ texts: [String]) async throws -> [[String]] {
    let coverage = try await Newsroom().coverage(texts)
    return coverage.stories.map { $0.articles.map { coverage.articles[$0].article.id } }
  }

  @Test func keepsTwoEventsOfOneKindApart() async throws {
    let undated = reports.indices.map { "undated/a\($0)" }
    #expect(
      try await stories(reports).map { $0.sorted() } == [
        [undated[0], undated[1], undated[2]], [undated[3], undated[4]], [undated[5], undated[6]],
      ])
  }

  /// Where every article has the names of the event, they still are what tells of it.
  @Test func joinsReportsOfTheOnlyEventThereIs() async throws {
    #expect(
      try await stories(Array(reports[..<3])).map { $0.sorted() } == [["undated/a0", "undated/a1", "undated/a2"]])
  }

  @Test func joinsEveryReportOfTheOnlyEventThereIs() async throws {
    let mill = [
      reports[0], reports[1], reports[2],
      "The people of Arna saw the roof of the old mill fall at midnight. Eva Holm praised the firemen of Arna on Monday.",
      "Arna mourns its mill. The fire brigade counts on help from Lund, and Eva Holm wants to know why the fire began.",
      "The mill at Arna was built in 1790. On Sunday night a fire took it, and Mayor Eva Holm stood by in tears.",
    ]
    #expect(try await stories(mill).map { $0.sorted() } == [(0..<6).map { "undated/a\($0)" }])
  }

  /// A president, a capital and a country that is in the news every day are no event.
  @Test func makesNoStoryOfNamesThatAllNewsHave() async throws {
    let news = ["President of the United States", "Sultan of Arna"].map { ruler in
      [
        "The \(ruler) said that he will buy wheat from Canada. Farmers near Lund oppose the deal, and bakers in "
          + "Ohio and Texas want it signed before the harvest.",
        "The \(ruler) opened a museum of clocks. Its curator, Pedro Silva, took forty years to find the pieces in "
          + "attics from Maine to Oregon, and Ana Ruiz mended them.",
      ]
    }
    #expect(try await stories(news[0]).isEmpty)
    #expect(try await stories(news[1]).count == 1)
  }

  /// However little else an article names.
  @Test func makesNoStoryOfOneCity() async throws {
    let news = [
      "Robbers took nine paintings out of a villa in Arna. The gang fled on motorcycles toward the hills.",
      "Crews from four towns will row for the cup in Arna. The lake is calm, and tickets were sold out in an hour.",
    ]
    #expect(try await stories(news).isEmpty)
  }

  @Test func keepsApartWhatWasPublishedWeeksApart() async throws {
    let dated = zip(["2024-03-01", "2024-03-02", "2024-05-09"], reports).map { "---\ndate: \($0)\n---\n\($1)" }
    #expect(try await stories(dated) == [["2024/03/02/a1", "2024/03/01/a0"]])
  }

  /// An office sends its name and whom to call with everything.
  @Test func makesNoStoryOfALetterhead() async throws {
    let letterhead = "Contact: Ana Ruiz, Pedro Silva or Maria Lopez, Office of Senator Eva Holm, 202-555-0143."
    let news = [
      "Eva Holm voted for a bridge at Sanden. Engineers want steel for its arch, and welders wait for work at Sanden.",
      "Eva Holm asked for cheaper medicine. Pharmacists in Burlington sell insulin at twice the price of last winter.",
      "Eva Holm visited maple farmers. Syrup fetched little at the auction, and many trees were damaged by ice.",
      "Eva Holm named two judges. Both taught law at Middlebury, and both have written on the rights of tenants.",
      "Steel for the arch of the bridge at Sanden will come by train, say engineers. Welders at Sanden begin in May.",
    ]
    let texts = news.enumerated().map { number, text in
      number < 4
        ? "---\ntitle: News \(number)\nsource: Office of Eva Holm\n---\n\(text)\n\n\(letterhead)\n"
        : "---\ntitle: News \(number)\nsource: Sanden Post\n---\n\(text)\n"
    }
    #expect(try await stories(texts).map { $0.sorted() } == [["undated/a0", "undated/a4"]])
  }
}
