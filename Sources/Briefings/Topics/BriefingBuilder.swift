import Articles
import Language

/// Makes one topic's briefing as of a day.
struct BriefingBuilder {
  private static let keyPoints = 7

  private(set) var coverage: Coverage
  let options: DerivationOptions
  /// For each topic the articles about it, newest first.
  let articlesByTopic: [[Int]]

  func briefing(topic: Int) -> Briefing {
    var briefing = Briefing(topic: topic)
    briefing.articles = articlesByTopic[topic]
    let current = current(topic, asOf: coverage.asOf)
    briefing.window = window(asOf: coverage.asOf)
    briefing.current = current.count
    briefing.articlesPerDay = articlesPerDay(current, briefing.window)
    guard !current.isEmpty else { return briefing }
    let view = topicCoverage(topic, current)
    briefing.independentSources = IndependentSources(articles: coverage.articles).count(in: current)
    let points = points(view, asOf: coverage.asOf)
    let bottomLine = points.firstIndex { $0.isPinned || Announcement(coverage.articles).isNone($0.statement) }
    briefing.bottomLine = bottomLine.map { points[$0].statement }
    briefing.keyPoints = points.indices.filter { $0 != bottomLine }.map { points[$0] }
    briefing.changes = changes(topic, points, inWindow: current)
    briefing.speakers = SpeakerGrouping(coverage: view, entities: coverage.entities).speakers()
    briefing.timeline = TimelineBuilder(coverage: view, storyOf: coverage.storyOf, asOf: coverage.asOf).entries()
    briefing.disagreements = DisagreementFinder(coverage: view, storyOf: coverage.storyOf).disagreements()
    briefing.stories = stories(current)
    briefing.entities = entities(current)
    briefing.contributions = ContributionFinder(coverage: view, shown: points.map(\.statement)).contributions()
    return briefing
  }

  /// Takes the texts and findings of all articles in hand that a briefing is made from.
  mutating func hold() {
    for topic in articlesByTopic.indices {
      for day in [coverage.asOf, previousEdition(topic)] {
        for article in current(topic, asOf: day) { coverage.articles[article].hold() }
      }
    }
  }

  private func topicCoverage(_ topic: Int, _ current: [Int]) -> TopicCoverage {
    TopicCoverage(topic: topic, current: current, articles: coverage.articles, duplicateOf: coverage.duplicateOf)
  }

  /// The articles about a topic in the window that ends at `asOf`; undated ones only on a site without dates.
  func current(_ topic: Int, asOf: CalendarDate?) -> [Int] {
    guard let window = window(asOf: asOf) else { return articlesByTopic[topic] }
    return articlesByTopic[topic].filter { article in
      coverage.articles[article].article.metadata.date.map { window.contains($0.value.day) } ?? false
    }
  }

  private func window(asOf: CalendarDate?) -> ClosedRange<CalendarDate>? {
    asOf.map { $0.adding(days: 1 - max(1, options.windowDays))...$0 }
  }

  /// Pinned sentences first, then the best.
  private func points(_ view: TopicCoverage, asOf: CalendarDate?) -> [ScoredStatement] {
    let pinned = view.sources.flatMap { coverage.articles[$0].pinnedKeyPoints(of: $0) }.map {
      ScoredStatement(statement: $0, score: 1, isPinned: true)
    }
    let selector = KeyPointSelector(coverage: view, asOf: asOf, windowDays: options.windowDays)
    let selected = selector.select(Self.keyPoints + 1).filter { point in
      !pinned.contains {
        $0.statement.article == point.statement.article && $0.statement.range.overlaps(point.statement.range)
      }
    }
    return Array((pinned + selected).prefix(max(pinned.count, Self.keyPoints + 1)))
  }

  private func articlesPerDay(_ current: [Int], _ window: ClosedRange<CalendarDate>?) -> [DayCount] {
    guard let window else { return [] }
    return (window.lowerBound.dayNumber...window.upperBound.dayNumber).map { number in
      let day = CalendarDate(dayNumber: number)
      return DayCount(
        date: day, count: current.filter { coverage.articles[$0].article.metadata.date?.value.day == day }.count)
    }
  }

  func stories(_ current: [Int]) -> [Int] {
    let found = Set(current.compactMap { coverage.storyOf[$0] })
    return found.sorted { left, right in
      let (a, b) = (coverage.stories[left].articles.count, coverage.stories[right].articles.count)
      return a != b ? a > b : left < right
    }
  }

  private func entities(_ current: [Int]) -> [EntityCount] {
    var counts: [Int: Int] = [:]
    for article in current {
      for mention in coverage.articles[article].mentions { counts[mention.entity, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      EntityCount(entity: $0.key, count: $0.value)
    }
  }
}

extension BriefingBuilder {
  /// The last day before this one with an article about the topic.
  func previousEdition(_ topic: Int) -> CalendarDate? {
    guard let asOf = coverage.asOf else { return nil }
    return articlesByTopic[topic].lazy.compactMap { self.coverage.articles[$0].article.metadata.date?.value.day }
      .first { $0 < asOf }
  }

  /// What the briefing says that the one of the previous edition did not, and the other way round.
  ///
  /// What only became too old is not dropped: another statement has to have taken its place.
  private func changes(_ topic: Int, _ points: [ScoredStatement], inWindow: [Int]) -> Changes? {
    guard let previous = previousEdition(topic), points.contains(where: { day(of: $0.statement) != nil })
    else { return nil }
    let before = current(topic, asOf: previous)
    guard !before.isEmpty else { return nil }
    let view = topicCoverage(topic, before)
    let old = self.points(view, asOf: previous).map(\.statement)
    let new = points.map(\.statement)
    let published = missing(new.filter { isPublished($0, after: previous) }, from: old)
    let changes = Changes(
      since: previous, new: published.isEmpty ? [] : notYetSaid(published, in: view),
      dropped: missing(old.filter { inWindow.contains($0.article) }, from: new))
    return changes.new.isEmpty && changes.dropped.isEmpty ? nil : changes
  }

  /// Whether a statement is news: another one may only have moved up.
  private func isPublished(_ statement: Statement, after previous: CalendarDate) -> Bool {
    day(of: statement).map { $0 > previous } ?? false
  }

  private func day(of statement: Statement) -> CalendarDate? {
    coverage.articles[statement.article].article.metadata.date?.value.day
  }

  /// Those that no article of the edition before says as much as, among its key points or not.
  private func notYetSaid(_ statements: [Statement], in view: TopicCoverage) -> [Statement] {
    let earlier = view.sources.map { (article: $0, terms: coverage.articles[$0].terms.map(\.term)) }
    return statements.filter { statement in
      let terms = SentenceTerms(statement, of: coverage.articles)
      return !earlier.contains { article, others in
        terms.mayBeSaid(among: others)
          && view.sentences(of: article).contains { sentence in
            terms.isSaid(in: SentenceTerms(sentence.statement, of: coverage.articles))
          }
      }
    }
  }

  private func missing(_ statements: [Statement], from others: [Statement]) -> [Statement] {
    let known = others.map { SentenceTerms($0, of: coverage.articles) }
    return statements.filter { statement in
      let terms = SentenceTerms(statement, of: coverage.articles)
      return !others.contains(statement) && !known.contains(where: terms.isVersion)
    }
  }
}
