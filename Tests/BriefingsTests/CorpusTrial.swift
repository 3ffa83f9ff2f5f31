import Articles
import Bytes
import Testing

@testable import Briefings

/// Derives partially and whole, and compares.
protocol CorpusTrial {}

extension CorpusTrial {
  func deriver(_ articles: [AnalyzedArticle]) -> CorpusDeriver {
    CorpusDeriver(articles: articles, entities: [], decisions: StoryDecisions(), jobs: 2)
  }

  /// Newest first.
  func read(_ texts: [String], _ dates: [String]) throws -> [AnalyzedArticle] {
    let newsroom = Newsroom()
    let articles = try texts.indices.map { place in
      let text = "---\ntitle: Report \(place)\ndate: \(dates[place])\nsource: Wire \(place % 7)\n---\n\(texts[place])"
      var article = try newsroom.article(text, path: "Content/articles/a\(place).md")
      article.fingerprint = ContentHash.of(text)
      return article
    }
    return articles.sorted { left, right in
      let (a, b) = (left.article.metadata.date?.value.instant ?? 0, right.article.metadata.date?.value.instant ?? 0)
      return a != b ? a > b : left.article.id < right.article.id
    }
  }

  func expectSame(_ derived: CorpusMemory, _ whole: CorpusMemory, location: SourceLocation = #_sourceLocation) {
    #expect(derived.pairs.neighbors == whole.pairs.neighbors, sourceLocation: location)
    let scores = { (memory: CorpusMemory) in
      memory.pairs.candidates.map { $0.map { [$0.scored.article, $0.scored.score] } }
    }
    #expect(scores(derived) == scores(whole), sourceLocation: location)
    #expect(derived.duplicateOf == whole.duplicateOf, sourceLocation: location)
    #expect(derived.components == whole.components, sourceLocation: location)
    #expect(derived.stories == whole.stories, sourceLocation: location)
    #expect(derived.related == whole.related, sourceLocation: location)
    #expect(derived.keyPoints == whole.keyPoints, sourceLocation: location)
  }

  /// What is derived once `old` articles have become `articles`: in part after `memory` where that can be, which is the
  /// same as all anew.
  func derive(
    _ articles: [AnalyzedArticle], after memory: CorpusMemory, of old: [AnalyzedArticle]
  ) async -> (memory: CorpusMemory, isPartial: Bool) {
    let whole = await deriver(articles).derive()
    let change = CorpusChange(from: memory, to: articles, replaced: old)
    guard let change, let derived = await deriver(articles).derive(change, after: memory) else { return (whole, false) }
    expectSame(derived, whole)
    return (derived, true)
  }

  /// What is derived from `texts`, and again where some of them are others: partially, and compared with all anew.
  func derive(_ texts: [String], _ dates: [String], edits: [Int: String]) async throws -> (
    before: CorpusMemory, after: CorpusMemory
  ) {
    let articles = try read(texts, dates)
    var before = await deriver(articles).derive()
    before.note(articles)
    var texts = texts
    for (place, text) in edits { texts[place] = text }
    let edited = try read(texts, dates)
    let after = await derive(edited, after: before, of: articles)
    #expect(after.isPartial)
    return (before, after.memory)
  }
}
