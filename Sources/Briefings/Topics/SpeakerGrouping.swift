import Articles
import Bytes
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
    // Of each group, the one article it is from where nobody is named: two reports' spokesmen are not one.
    var articles: [Int?] = []
    var quotes = 0
    var said: Set<[UInt8]> = []
    for article in coverage.sources {
      for (index, quote) in coverage.articles[article].analysis.quotes.enumerated() {
        guard quotes < Self.mostQuotes, let attributed = attributed(quote, of: article) else { continue }
        guard said.insert(words(of: attributed.statement)).inserted else { continue }
        quotes += 1
        let analyzed = coverage.articles[article]
        let entity = analyzed.speakers[index]
        let name = entity.map { entities[$0].name } ?? analyzed.fullSpeakerName(of: quote)
        let only = entity == nil && name != nil && analyzed.isSpeakerNameless(of: quote) ? article : nil
        let known = groups.indices.first {
          groups[$0].entity == entity && (groups[$0].name == name || entity != nil) && articles[$0] == only
        }
        if let known {
          groups[known].quotes.append(attributed)
        } else {
          groups.append(SpeakerQuotes(name: name, entity: entity, quotes: [attributed]))
          articles.append(only)
        }
      }
    }
    for group in groups.indices { groups[group].quotes = pinnedFirst(groups[group].quotes) }
    let known = groups.filter { $0.name != nil }.enumerated()
      .sorted { ($1.element.quotes.count, $0.offset) < ($0.element.quotes.count, $1.offset) }
    return known.map(\.element) + groups.filter { $0.name == nil }
  }

  private func pinnedFirst(_ quotes: [AttributedQuote]) -> [AttributedQuote] {
    quotes.filter(isPinned) + quotes.filter { !isPinned($0) }
  }

  private func isPinned(_ quote: AttributedQuote) -> Bool {
    coverage.articles[quote.statement.article].isOverridden(.quote, in: quote.statement.range)
  }

  private func attributed(_ quote: Quote, of article: Int) -> AttributedQuote? {
    let analyzed = coverage.articles[article]
    guard let attributed = analyzed.attributed(quote, of: article) else { return nil }
    if isPinned(attributed) { return attributed }
    guard coverage.concerns(attributed.statement.passage, of: article)
    else { return nil }
    let words = wordCount(of: analyzed.article.document.text[attributed.statement.range])
    return quote.kind == .mixed && words < Self.shortestMixed ? nil : attributed
  }

  /// Letters and digits alone: the same words in two reports are one quotation.
  private func words(of statement: Statement) -> [UInt8] {
    coverage.articles[statement.article].article.document.text[statement.range].filter { $0.isASCIIAlphanumeric }
  }

  private func wordCount(of text: ArraySlice<UInt8>) -> Int { text.split(separator: 0x20).count }
}
