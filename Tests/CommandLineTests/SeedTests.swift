import TestSupport
import Testing

/// What the article in this repository must give, whatever else changes.
struct SeedTests {
  private let seed: Inspection
  private var first: Record { article("2025/11/29/venezuela-turkey") }
  private var second: Record { article("2025/11/29/details-of-the-airspace-clearance") }

  init() throws { seed = try Inspection() }

  private func article(_ id: String) -> Record { seed.articles.first { $0["id"] == id } ?? Record(fields: [:]) }

  private func passages(_ kind: String) -> [String] {
    [first, second].flatMap { $0.list("passages") }.filter { $0["kind"] == kind }.compactMap { $0["text"] }
  }

  @Test func holdsTwoArticles() {
    #expect(seed.articles.count == 2)
    #expect(first.range == 0..<3859)
    #expect(second.range == 3860..<6465)
    #expect(second["title"] == "Details of the airspace clearance")
    #expect(second.flag("title_inferred") == true)
  }

  @Test func hasFiveSubheadingsAndFourPromos() {
    #expect(
      passages("heading") == [
        "The US Strike Looms", "Details of the airspace clearance", "Closure of Venezuelan Airspace",
        "Cuba Condemns Trump’s Measures", "Imminent Military Operation Against Venezuela",
      ])
    #expect(
      passages("promo") == [
        "Read more: Trump Announces Closure of Venezuelan Airspace... Has the Military Operation Against Cuba Begun?",
        "Read more: Best Black Friday deals in America... Opportunities to buy and save",
        "Read more: A leading company in Emirates announces vacancies for civil engineers, supervisors, and laborers",
        "Read more: China Threatens Japan with Crushing Response",
      ])
  }

  @Test func infersTheOutletOfTheFirst() {
    #expect(first["source"] == "The Washington Post")
    #expect(first.flag("source_inferred") == true)
    #expect(second["source"] == nil)
  }

  @Test func isAboutTheTopicsThatAReaderWouldName() {
    func topics(_ article: Record) -> [String] {
      article.list("topics").filter { $0.flag("about") == true }.compactMap { $0["id"] }.sorted()
    }
    #expect(topics(first) == ["turkey", "us-policy", "venezuela"])
    #expect(topics(second) == ["us-policy", "venezuela"])
  }

  @Test(arguments: [
    ("\"To all airlines", "donald-trump"), ("\"In recent weeks", "donald-trump"), ("\"You may have", "donald-trump"),
    ("\"to overthrow the legitimate government of Venezuela.\"", "cuba"), ("“the ideal place”", nil),
  ])
  func knowsWhoSaidWhat(opening: String, speaker: String?) throws {
    let quotes = [first, second].flatMap { $0.list("quotes") }
    let quote = try #require(quotes.first { $0["text"]?.hasPrefix(opening) == true })
    #expect(quote["entity"] == speaker)
  }

  @Test(arguments: [("on Saturday", "2025-11-29"), ("on Thursday", "2025-11-27")])
  func putsRelativeDaysOnTheTimeline(words: String, day: String) {
    let timeline = seed.topic("venezuela").list("timeline").filter { $0["date"] == day }
    #expect(timeline.contains { $0.record("statement")["text"]?.contains(words) == true })
    #expect(timeline.allSatisfy { $0["precision"] == "day" })
  }

  @Test(arguments: ["$50 million", "80 people", "F-35"])
  func keepsNumbersAndNamesInOneSentence(words: String) throws {
    #expect(try sentences().contains { $0.contains(words) })
  }

  @Test func endsNoSentenceAfterAnAbbreviation() throws {
    let sentences = try sentences()
    #expect(sentences.contains { $0.contains("U.S. President") })
    #expect(!sentences.contains { $0.hasSuffix("U.S.") || $0.hasSuffix("U.S. President") })
  }

  private func sentences() throws -> [String] {
    let bytes = try Repository.bytes(of: first["path"] ?? "")
    return [first, second].flatMap { $0.list("sentences") }.compactMap(\.range).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}
