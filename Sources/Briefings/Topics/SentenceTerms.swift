import Articles
import Language
import Markdown

/// The content words of a statement, ascending: what two statements are compared by.
struct SentenceTerms {
  let terms: [UInt64]
  /// Those that are numbers.
  private let numbers: Set<UInt64>

  init(_ statement: Statement, of articles: [AnalyzedArticle]) {
    let text = Array(articles[statement.article].article.document.text[statement.range])
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    let found = tokens.filter { TermVector.isTerm($0) || $0.kind == .number }.map(\.folded).sorted()
    terms = found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    numbers = Set(tokens.lazy.filter { $0.kind == .number }.map(\.folded))
  }

  private init(_ terms: [UInt64], numbers: Set<UInt64>) { (self.terms, self.numbers) = (terms, numbers) }

  func removing(_ words: Set<UInt64>) -> SentenceTerms {
    SentenceTerms(terms.filter { !words.contains($0) }, numbers: numbers.subtracting(words))
  }

  /// Whether this one is the other, edited: much the same words, and the same numbers.
  func isVersion(of other: SentenceTerms) -> Bool {
    numbers == other.numbers && similarity(other) >= Self.same
  }

  /// Whether most of this one, and each of its numbers, stands in the other.
  func isSaid(in other: SentenceTerms) -> Bool {
    numbers.isSubset(of: other.numbers) && Double(common(other)) >= Self.same * Double(terms.count)
  }

  /// Whether so much of it is among an article's terms, ascending, that a sentence of it may say it.
  func mayBeSaid(among others: [UInt64]) -> Bool {
    Double(terms.countShared(with: others)) >= Self.same * Double(terms.count)
  }

  /// How much of the smaller one stands in the other, from 0 to 1.
  func overlap(_ other: SentenceTerms) -> Double {
    let smaller = min(terms.count, other.terms.count)
    return smaller == 0 ? 0 : Double(common(other)) / Double(smaller)
  }

  /// Jaccard similarity from which two statements with the same numbers are one, and how much of a statement an earlier
  /// sentence must have for it to be no news.
  private static let same = 0.7

  /// Jaccard similarity, from 0 to 1.
  private func similarity(_ other: SentenceTerms) -> Double {
    let common = common(other)
    let union = terms.count + other.terms.count - common
    return union == 0 ? 0 : Double(common) / Double(union)
  }

  /// How many words stand in both.
  func common(_ other: SentenceTerms) -> Int { terms.countShared(with: other.terms) }
}
