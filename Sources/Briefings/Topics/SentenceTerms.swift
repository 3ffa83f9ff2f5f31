import Articles
import Language
import Markdown

/// The content words of a statement, ascending: what two statements are compared by.
struct SentenceTerms {
  let terms: [UInt64]

  init(_ statement: Statement, of articles: [AnalyzedArticle]) {
    let text = Array(articles[statement.article].article.document.text[statement.range])
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    let found = tokens.filter { TermVector.isTerm($0) || $0.kind == .number }.map(\.folded).sorted()
    terms = found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private init(_ terms: [UInt64]) { self.terms = terms }

  func removing(_ words: Set<UInt64>) -> SentenceTerms { SentenceTerms(terms.filter { !words.contains($0) }) }

  /// How much of the smaller one stands in the other, from 0 to 1.
  func overlap(_ other: SentenceTerms) -> Double {
    let smaller = min(terms.count, other.terms.count)
    return smaller == 0 ? 0 : Double(common(other)) / Double(smaller)
  }

  /// Jaccard similarity, from 0 to 1.
  func similarity(_ other: SentenceTerms) -> Double {
    let common = common(other)
    let union = terms.count + other.terms.count - common
    return union == 0 ? 0 : Double(common) / Double(union)
  }

  /// How many words stand in both.
  func common(_ other: SentenceTerms) -> Int { terms.countShared(with: other.terms) }
}
