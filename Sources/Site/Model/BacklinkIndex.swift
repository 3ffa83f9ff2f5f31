import Articles
import Briefings

/// Which briefings use which paragraphs.
struct BacklinkIndex: Sendable {
  /// For each article: its passages that briefings use, ascending, and the topics of those briefings.
  private let uses: [Int: [(passage: Int, topics: [Int])]]

  init(_ coverage: Coverage) {
    var found: [Int: [Int: [Int]]] = [:]
    for briefing in coverage.briefings {
      for statement in briefing.statements {
        var topics = found[statement.article, default: [:]][statement.passage] ?? []
        if topics.last != briefing.topic { topics.append(briefing.topic) }
        found[statement.article, default: [:]][statement.passage] = topics
      }
    }
    uses = found.mapValues { passages in
      passages.map { (passage: $0.key, topics: $0.value) }.sorted { $0.passage < $1.passage }
    }
  }

  /// The passages of an article that briefings use, ascending, and the topics of those briefings.
  func passages(of article: Int) -> [(passage: Int, topics: [Int])] { uses[article] ?? [] }

  /// The passages of an article that briefings use, ascending, and the topics of those briefings.
  func passages(usedOf article: Int) -> [(passage: Int, topics: [Int])] { uses[article] ?? [] }

  /// All topics whose briefings use the article.
  func topics(using article: Int) -> [Int] {
    Set(uses[article]?.flatMap(\.topics) ?? []).sorted()
  }
}

extension Coverage {
  /// Takes the texts in hand that briefings cite, which several pages print.
  mutating func holdCitedTexts() {
    for statement in briefings.flatMap(\.statements) {
      articles[statement.article].article = articles[statement.article].article.holdingText()
    }
  }
}

extension Briefing {
  /// Every statement on the topic's page, in the order of the page.
  var statements: [Statement] {
    var all = [bottomLine].compactMap { $0 }
    if let changes { all += changes.new + changes.dropped }
    all += keyPoints.map(\.statement)
    all += speakers.flatMap { $0.quotes.map(\.statement) }
    all += disagreements.flatMap(\.statements)
    all += timeline.map(\.statement)
    all += contributions.flatMap(\.statements)
    return all
  }
}
