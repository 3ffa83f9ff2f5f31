import Articles
package import Diagnostics
package import Language
import Markdown

/// Settings of the site that derivation depends on.
package struct DerivationOptions: Sendable {
  /// How far back a briefing looks from `asOf`.
  package var windowDays: Int
  /// Overrides the newest article date.
  package var asOf: CalendarDate?
  /// Most words quoted from one outlet on one page.
  package var excerptWords: Int
  /// Only puts articles in order, and derives nothing from their texts.
  package var isPlain: Bool
  /// Tasks that work at the same time.
  package var jobs = 1

  package init(windowDays: Int = 7, asOf: CalendarDate? = nil, excerptWords: Int = 90, isPlain: Bool = false) {
    self.windowDays = windowDays
    self.asOf = asOf
    self.excerptWords = excerptWords
    self.isPlain = isPlain
  }
}

/// Derives briefings, stories and relations from all articles together.
package struct BriefingDeriver: Sendable {
  private let topics: [Topic]
  private let entities: [Entity]
  private let overrides: OverrideFile
  private let options: DerivationOptions

  package init(
    topics: [Topic], entities: [Entity], overrides: OverrideFile = OverrideFile(), options: DerivationOptions
  ) {
    self.topics = topics
    self.entities = entities
    self.overrides = overrides
    self.options = options
  }

  package struct Derived: Sendable {
    package var coverage: Coverage
    package var diagnostics: [Diagnostic] = []
    /// For the next derivation with the same topics, entities, overrides and options; nil where it cannot be used.
    package var memory: CorpusMemory?
  }

  /// The order of `articles` does not matter. What `memory` holds is derived anew only where it changed since;
  /// `replaced` are articles as they were then.
  package func derive(
    _ articles: [AnalyzedArticle], after memory: CorpusMemory? = nil, replaced: [AnalyzedArticle] = []
  ) async -> Derived {
    var sorted = sorted(articles)
    if options.isPlain { return Derived(coverage: await plainCoverage(of: sorted)) }
    var applier = OverrideApplier(entities: entities, file: overrides)
    let (decisions, diagnostics) = applier.apply(to: &sorted)
    let articles = sorted
    let deriver = CorpusDeriver(articles: articles, entities: entities, decisions: decisions, jobs: options.jobs)
    var corpus = await deriver.derive(after: memory, replaced: replaced)
    corpus.note(articles)
    var coverage = Coverage(
      topics: topics, entities: entities, articles: articles, keyPoints: corpus.keyPoints, related: corpus.related,
      stories: corpus.stories, storyOf: corpus.storyOf, duplicateOf: corpus.duplicateOf, briefings: [],
      asOf: asOf(articles), editions: editions(of: articles))
    corpus.briefings = await briefings(of: coverage, corpus)
    coverage.briefings = corpus.briefings.map(\.briefing)
    return Derived(coverage: coverage, diagnostics: diagnostics, memory: decisions.isEmpty ? corpus : nil)
  }

  private func asOf(_ articles: [AnalyzedArticle]) -> CalendarDate? {
    options.asOf ?? articles.lazy.compactMap { $0.article.metadata.date?.value.day }.first
  }

  /// Articles in order, by topic and by day; each is summed up by how it opens.
  private func plainCoverage(of articles: [AnalyzedArticle]) async -> Coverage {
    let points = await concurrentMap(articles.count, jobs: options.jobs) { index in
      PlainSummary.keyPoints(of: articles[index], index: index)
    }
    var coverage = Coverage(
      topics: topics, entities: entities, articles: articles,
      keyPoints: points,
      related: Array(repeating: [], count: articles.count), stories: [],
      storyOf: Array(repeating: nil, count: articles.count), duplicateOf: Array(repeating: nil, count: articles.count),
      briefings: topics.indices.map { Briefing(topic: $0) },
      asOf: asOf(articles),
      editions: editions(of: articles))
    for index in articles.indices {
      for score in articles[index].topics where score.isAbout { coverage.briefings[score.topic].articles.append(index) }
    }
    return coverage
  }

  /// Newest first, then by id.
  private func sorted(_ articles: [AnalyzedArticle]) -> [AnalyzedArticle] {
    let instants = articles.indices.map { articles[$0].article.metadata.date?.value.instant ?? .min }
    let order = articles.indices.sorted { a, b in
      instants[a] != instants[b] ? instants[a] > instants[b] : articles[a].article.id < articles[b].article.id
    }
    return order.map { articles[$0] }
  }

  private func briefings(of coverage: Coverage, _ corpus: CorpusMemory) async -> [BriefingMemory] {
    var articlesByTopic: [[Int]] = Array(repeating: [], count: topics.count)
    for index in coverage.articles.indices {
      for score in coverage.articles[index].topics where score.isAbout { articlesByTopic[score.topic].append(index) }
    }
    var holding = BriefingBuilder(coverage: coverage, options: options, articlesByTopic: articlesByTopic)
    holding.hold()
    let builder = holding
    return await concurrentMap(topics.count, jobs: options.jobs) { topic in
      let known = corpus.briefings.indices.contains(topic) ? corpus.briefings[topic] : nil
      return builder.briefing(topic: topic, after: known, corpus)
    }
  }

  /// `articles` are newest first.
  private func editions(of articles: [AnalyzedArticle]) -> [Edition] {
    var editions: [Edition] = []
    for index in articles.indices {
      guard let day = articles[index].article.metadata.date?.value.day else { continue }
      if editions.last?.date == day {
        editions[editions.count - 1].articles.append(index)
      } else {
        editions.append(Edition(date: day, articles: [index]))
      }
    }
    return editions
  }
}
