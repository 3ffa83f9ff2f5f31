import Articles
import Language

/// Chooses the sentences that say most about a topic without saying one thing twice: maximal marginal relevance
/// (Carbonell and Goldstein 1998) over the articles' own ratings.
struct KeyPointSelector {
  /// How much a sentence loses for being like one already chosen.
  private static let redundancy = 0.7
  /// A sentence more like a chosen one than this says nothing new.
  private static let mostOverlap = 0.6
  private static let lowestScore = 0.1
  private static let sentencesPerArticle = 8

  let coverage: TopicCoverage
  let asOf: CalendarDate?
  let windowDays: Int

  private struct Candidate {
    var statement: Statement
    var score: Double
    var terms: SentenceTerms
  }

  /// At most `count` statements, best first.
  func select(_ count: Int) -> [ScoredStatement] {
    var candidates = coverage.sources.flatMap(candidates)
    var chosen: [Candidate] = []
    while chosen.count < count, !candidates.isEmpty {
      var best: (index: Int, value: Double)?
      for (index, candidate) in candidates.enumerated() {
        let overlap = chosen.reduce(0) { max($0, $1.terms.overlap(candidate.terms)) }
        guard overlap < Self.mostOverlap else { continue }
        let value = candidate.score * (1 - Self.redundancy * overlap)
        if value > best?.value ?? Self.lowestScore { best = (index, value) }
      }
      guard let best else { break }
      chosen.append(candidates.remove(at: best.index))
    }
    return chosen.map { ScoredStatement(statement: $0.statement, score: $0.score) }
  }

  private func candidates(of article: Int) -> [Candidate] {
    let recency = recency(of: article)
    var found: [(statement: Statement, score: Double)] = []
    for (statement, rating) in coverage.sentences(of: article) where rating > 0 {
      let relevance = relevance(statement)
      if relevance > 0 { found.append((statement, Double(rating) * relevance * recency)) }
    }
    found.sort { ($1.score, $0.statement.range.lowerBound) < ($0.score, $1.statement.range.lowerBound) }
    return found.prefix(Self.sentencesPerArticle).map {
      Candidate(statement: $0.statement, score: $0.score, terms: SentenceTerms($0.statement, of: coverage.articles))
    }
  }

  /// A sentence that names the topic counts in full, its neighbours in the same passage by half.
  private func relevance(_ statement: Statement) -> Double {
    switch coverage.hits(in: statement.range, of: statement.article) {
    case 0: coverage.concerns(statement.passage, of: statement.article) ? 0.5 : 0
    case 1: 0.9
    default: 1
    }
  }

  private func recency(of article: Int) -> Double {
    guard let asOf, let day = coverage.articles[article].article.metadata.date?.value.day else { return 0.75 }
    return 1 - 0.5 * Double(max(0, asOf.dayNumber - day.dayNumber)) / Double(max(windowDays, 1))
  }
}
