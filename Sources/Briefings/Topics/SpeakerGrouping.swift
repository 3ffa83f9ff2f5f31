import Articles
import Language
import Markdown

/// Gathers who said what about a topic: the quotations in passages that concern it, by speaker.
struct SpeakerGrouping {
  private static let mostQuotes = 60
  /// Fewer quoted words are a phrase, not a statement.
  private static let shortestMixed = 3

  let coverage: TopicCoverage
  let entities: [Entity]

  func speakers() -> [SpeakerQuotes] {
    var groups: [SpeakerQuotes] = []
    var quotes = 0
    for article in coverage.sources {
      for (index, quote) in coverage.articles[article].analysis.quotes.enumerated() {
        guard quotes < Self.mostQuotes, let attributed = attributed(quote, of: article) else { continue }
        quotes += 1
        let entity = coverage.articles[article].speakers[index]
        let name = entity.map { entities[$0].name } ?? name(of: quote, in: article)
        if let group = groups.firstIndex(where: { $0.entity == entity && ($0.name == name || entity != nil) }) {
          groups[group].quotes.append(attributed)
        } else {
          groups.append(SpeakerQuotes(name: name, entity: entity, quotes: [attributed]))
        }
      }
    }
    let known = groups.filter { $0.name != nil }.enumerated()
      .sorted { ($1.element.quotes.count, $0.offset) < ($0.element.quotes.count, $1.offset) }
    return known.map(\.element) + groups.filter { $0.name == nil }
  }

  private func attributed(_ quote: Quote, of article: Int) -> AttributedQuote? {
    guard quote.kind == .direct || quote.kind == .mixed else { return nil }
    let document = coverage.articles[article].article.document
    let range = Range<Int>(quote.range)
    guard let passage = document.passage(at: range.lowerBound), coverage.concerns(passage, of: article) else {
      return nil
    }
    if quote.kind == .mixed, wordCount(of: document.text[range]) < Self.shortestMixed { return nil }
    let statement = Statement(article: article, passage: passage, range: range)
    return AttributedQuote(
      statement: statement, sentence: sentence(around: statement), kind: quote.kind,
      cue: quote.cue.map { Statement(article: article, passage: passage, range: Range<Int>($0)) })
  }

  private func wordCount(of text: ArraySlice<UInt8>) -> Int { text.split(separator: 0x20).count }

  /// From the start of the sentence in which the quotation begins to the end of the one in which it ends.
  private func sentence(around quote: Statement) -> Statement {
    let sentences = coverage.articles[quote.article].analysis.sentences
    let touching = sentences.filter { Range<Int>($0.range).overlaps(quote.range) }
    let start = touching.first.map { Int($0.range.lowerBound) } ?? quote.range.lowerBound
    let end = touching.last.map { Int($0.range.upperBound) } ?? quote.range.upperBound
    return Statement(
      article: quote.article, passage: quote.passage,
      range: min(start, quote.range.lowerBound)..<max(end, quote.range.upperBound))
  }

  private func name(of quote: Quote, in article: Int) -> String? {
    (quote.antecedent ?? quote.speaker).map { coverage.articles[article].article.document.string(Range<Int>($0)) }
  }
}
