import Articles
import Language
import Markdown

/// Finds statements of one story that give different numbers for one thing. It never says which is right.
struct DisagreementFinder {
  /// Other content words the two sentences must share, so that they speak of the same thing.
  private static let sharedContext = 3
  private static let mostSentences = 400
  private static let most = 8

  let coverage: TopicCoverage
  let storyOf: [Int?]

  /// A number and the noun it counts: "80 people".
  private struct Figure {
    var statement: Statement
    var number: UInt64
    var noun: UInt64
    var wording: Range<Int>
    var terms: SentenceTerms
  }

  func disagreements() -> [Disagreement] {
    let figures = coverage.sources.flatMap(figures).prefix(Self.mostSentences)
    var found: [Disagreement] = []
    var used: Set<Statement> = []
    for (index, first) in figures.enumerated() {
      for second in figures.dropFirst(index + 1) where disagree(first, second) {
        guard found.count < Self.most, !used.contains(first.statement), !used.contains(second.statement) else {
          continue
        }
        used.formUnion([first.statement, second.statement])
        let document = coverage.articles[first.statement.article].article.document
        found.append(
          Disagreement(about: document.string(first.wording), statements: [first.statement, second.statement]))
      }
    }
    return found
  }

  private func disagree(_ a: Figure, _ b: Figure) -> Bool {
    guard a.noun == b.noun, a.number != b.number, a.statement.article != b.statement.article,
      let story = storyOf[a.statement.article], story == storyOf[b.statement.article]
    else { return false }
    let numbers: Set<UInt64> = [a.number, b.number, a.noun]
    let shared = Set(a.terms.terms).intersection(b.terms.terms).subtracting(numbers)
    return shared.count >= Self.sharedContext && a.terms.overlap(b.terms) >= 0.4
  }

  private func figures(of article: Int) -> [Figure] {
    coverage.sentences(of: article).flatMap { sentence -> [Figure] in
      guard coverage.concerns(sentence.statement.passage, of: article) else { return [] }
      return figures(in: sentence.statement)
    }
  }

  private func figures(in statement: Statement) -> [Figure] {
    let text = Array(coverage.articles[statement.article].article.document.text[statement.range])
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    let terms = SentenceTerms(statement, of: coverage.articles)
    return zip(tokens, tokens.dropFirst()).compactMap { number, noun in
      guard number.kind == .number, noun.kind == .word, !noun.flags.contains(.stopword),
        !noun.flags.contains(.capitalized), noun.end - noun.start >= 3
      else { return nil }
      let range = statement.range.lowerBound + Int(number.start)..<statement.range.lowerBound + Int(noun.end)
      return Figure(
        statement: statement, number: number.folded, noun: noun.folded, wording: range, terms: terms)
    }
  }
}
