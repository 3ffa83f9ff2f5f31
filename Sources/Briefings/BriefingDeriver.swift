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
  private static let articleKeyPoints = 5

  package init(
    topics: [Topic], entities: [Entity], overrides: OverrideFile = OverrideFile(), options: DerivationOptions
  ) {
    self.topics = topics
    self.entities = entities
    self.overrides = overrides
    self.options = options
  }

  /// The order of `articles` does not matter.
  package func derive(_ articles: [AnalyzedArticle]) async -> (coverage: Coverage, diagnostics: [Diagnostic]) {
    var sorted = articles.sorted(by: isNewer)
    if options.isPlain { return (plainCoverage(of: sorted), []) }
    var applier = OverrideApplier(entities: entities, file: overrides)
    let (decisions, diagnostics) = applier.apply(to: &sorted)
    let articles = sorted
    async let duplicates = DuplicateFinder(articles).duplicates()
    let vectors = ArticleVectors(articles)
    let pairs = await SimilarPairs(vectors, jobs: options.jobs)
    let duplicateOf = await duplicates
    let (stories, storyOf) = await StoryBuilder(
      articles: articles, vectors: vectors, pairs: pairs, decisions: decisions
    ).stories(jobs: options.jobs)
    let related = await RelatedArticles(
      articles: articles, entities: entities, vectors: vectors, pairs: pairs, duplicateOf: duplicateOf
    ).related(jobs: options.jobs)
    let points = await concurrentMap(articles.count, jobs: options.jobs) { keyPoints(of: $0, articles) }
    var coverage = Coverage(
      topics: topics, entities: entities, articles: articles,
      keyPoints: points, related: related,
      stories: stories, storyOf: storyOf, duplicateOf: duplicateOf, briefings: [],
      asOf: options.asOf ?? articles.lazy.compactMap { $0.article.metadata.date?.value.day }.first,
      editions: editions(of: articles))
    coverage.briefings = await briefings(of: coverage)
    return (coverage, diagnostics)
  }

  /// Articles in order, by topic and by day; each is summed up by how it opens.
  private func plainCoverage(of articles: [AnalyzedArticle]) -> Coverage {
    var coverage = Coverage(
      topics: topics, entities: entities, articles: articles,
      keyPoints: articles.enumerated().map { PlainSummary.keyPoints(of: $1, index: $0) },
      related: Array(repeating: [], count: articles.count), stories: [],
      storyOf: Array(repeating: nil, count: articles.count), duplicateOf: Array(repeating: nil, count: articles.count),
      briefings: topics.indices.map { Briefing(topic: $0) },
      asOf: options.asOf ?? articles.lazy.compactMap { $0.article.metadata.date?.value.day }.first,
      editions: editions(of: articles))
    for (index, article) in articles.enumerated() {
      for score in article.topics where score.isAbout { coverage.briefings[score.topic].articles.append(index) }
    }
    return coverage
  }

  private func isNewer(_ left: AnalyzedArticle, _ right: AnalyzedArticle) -> Bool {
    let (a, b) = (left.article.metadata.date?.value.instant ?? .min, right.article.metadata.date?.value.instant ?? .min)
    return a != b ? a > b : left.article.id < right.article.id
  }

  private func briefings(of coverage: Coverage) async -> [Briefing] {
    var articlesByTopic: [[Int]] = Array(repeating: [], count: topics.count)
    for (index, article) in coverage.articles.enumerated() {
      for score in article.topics where score.isAbout { articlesByTopic[score.topic].append(index) }
    }
    let builder = BriefingBuilder(coverage: coverage, options: options, articlesByTopic: articlesByTopic)
    return await withTaskGroup(of: Briefing.self) { group in
      for topic in topics.indices { group.addTask { builder.briefing(topic: topic) } }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.topic < $1.topic }
    }
  }

  private func keyPoints(of index: Int, _ articles: [AnalyzedArticle]) -> [ScoredStatement] {
    let analyzed = articles[index]
    let pins = analyzed.pinnedKeyPoints(of: index)
    let pinned = pins.map { ScoredStatement(statement: $0, score: 1, isPinned: true) }
    let rated = zip(analyzed.analysis.sentences, analyzed.ratings).filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0.range.lowerBound) < ($0.1, $1.0.range.lowerBound) }
    let best = rated.prefix(Self.articleKeyPoints).compactMap { sentence, rating -> ScoredStatement? in
      let range = Range<Int>(sentence.range)
      guard let passage = analyzed.article.document.passage(at: range.lowerBound),
        !pins.contains(where: { $0.range.overlaps(range) })
      else { return nil }
      return ScoredStatement(
        statement: Statement(article: index, passage: passage, range: range), score: Double(rating))
    }
    return Array((pinned + best).prefix(max(pinned.count, Self.articleKeyPoints)))
  }

  /// `articles` are newest first.
  private func editions(of articles: [AnalyzedArticle]) -> [Edition] {
    var editions: [Edition] = []
    for (index, analyzed) in articles.enumerated() {
      guard let day = analyzed.article.metadata.date?.value.day else { continue }
      if editions.last?.date == day {
        editions[editions.count - 1].articles.append(index)
      } else {
        editions.append(Edition(date: day, articles: [index]))
      }
    }
    return editions
  }
}
