import Diagnostics
import Language
import Markdown
import TestSupport
import Testing

@testable import Articles

private func seed() throws -> [Article] {
  let path = "Content/articles/2025-11-29-venezuela-turkey.txt"
  let result = ArticleReader(options: ReadingOptions()).read(path: path, bytes: try Repository.bytes(of: path))
  #expect(result.diagnostics.isEmpty)
  return result.articles
}

private func texts(_ article: Article, _ kind: ReadingDecision.Kind) -> [String] {
  article.decisions.filter { $0.kind == kind }
    .compactMap { $0.passage.map { article.document.string(article.document.passages[$0].text) } }
}

@Suite struct SeedReadingTests {
  @Test func holdsTwoArticles() throws {
    let articles = try seed()
    #expect(articles.map(\.id) == ["2025/11/29/venezuela-turkey", "2025/11/29/details-of-the-airspace-clearance"])
    #expect(
      articles.map(\.metadata.title) == [
        Inferable(
          "Sources close to the US administration have indicated that Venezuelan President Nicolás Maduro may find Turkey the most realistic refuge",
          inferred: true), Inferable("Details of the airspace clearance", inferred: true),
      ])
    #expect(articles.map(\.metadata.outlet?.value) == ["The Washington Post", nil])
    #expect(articles[0].metadata.outlet?.inferred == true)
    #expect(articles[0].metadata.date?.value.day.description == "2025-11-29")
  }

  @Test func hasFiveHeadings() throws {
    let headings = try seed().flatMap { article in
      article.document.passages.filter { $0.kind == .heading }.map { article.document.string($0.text) }
    }
    #expect(
      headings == [
        "The US Strike Looms", "Details of the airspace clearance", "Closure of Venezuelan Airspace",
        "Cuba Condemns Trump’s Measures", "Imminent Military Operation Against Venezuela",
      ])
  }

  @Test func quarantinesFourPromos() throws {
    #expect(
      try seed().flatMap { texts($0, .promo) } == [
        "Read more: Trump Announces Closure of Venezuelan Airspace... Has the Military Operation Against Cuba Begun?",
        "Read more: Best Black Friday deals in America... Opportunities to buy and save",
        "Read more: A leading company in Emirates announces vacancies for civil engineers, supervisors, and laborers",
        "Read more: China Threatens Japan with Crushing Response",
      ])
  }

  @Test func everyPassageIsItsBytesInTheFile() throws {
    for article in try seed() {
      for (index, passage) in article.document.passages.enumerated() {
        let range = article.citedRange(passage.text, inPassage: index)
        let words = article.file.bytes[range].split { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
        #expect(
          String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
            == article.document.string(passage.text))
      }
    }
  }

  @Test func splitNeverKeepsOneArticle() throws {
    let bytes =
      Array("---\nsplit: never\n---\n".utf8)
      + (try Repository.bytes(of: "Content/articles/2025-11-29-venezuela-turkey.txt"))
    let result = ArticleReader(options: ReadingOptions()).read(path: "a.txt", bytes: bytes)
    #expect(result.articles.count == 1)
  }
}
