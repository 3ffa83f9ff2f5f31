import Articles
import Language
import Markdown

/// Puts the dated sentences of a topic in order of what they tell of, not of when they were published.
struct TimelineBuilder {
  private static let mostEntries = 40
  /// Two sentences of one day that share this much tell of one event; those of one story need less.
  private static let (sameEvent, sameEventOfStory) = (0.5, 0.33)

  /// Better than every rating, so that no other telling takes the place of an editor's choice.
  private static let pinned: Float = 2

  let coverage: TopicCoverage
  let storyOf: [Int?]
  let asOf: CalendarDate?

  private struct Candidate {
    var entry: TimelineEntry
    var rating: Float
    var terms: SentenceTerms
  }

  func entries() -> [TimelineEntry] {
    var kept: [Candidate] = []
    for candidate in coverage.sources.flatMap(candidates).sorted(by: comesBefore) {
      if !kept.contains(where: { tellOfOneEvent($0, candidate) }) { kept.append(candidate) }
    }
    return nearest(kept.map(\.entry)).sorted { left, right in
      if left.date != right.date { return left.date < right.date }
      return (left.statement.article, left.statement.range.lowerBound) < (
        right.statement.article, right.statement.range.lowerBound
      )
    }
  }

  private func tellOfOneEvent(_ one: Candidate, _ other: Candidate) -> Bool {
    guard one.entry.date == other.entry.date else { return false }
    if one.entry.statement == other.entry.statement { return true }
    let stories = [one, other].map { storyOf[$0.entry.statement.article] }
    let least = stories[0] != nil && stories[0] == stories[1] ? Self.sameEventOfStory : Self.sameEvent
    return one.terms.overlap(other.terms) >= least
  }

  /// The better-rated telling of an event is kept.
  private func comesBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.rating != right.rating { return left.rating > right.rating }
    let (a, b) = (left.entry.statement, right.entry.statement)
    return (a.article, a.range.lowerBound, left.entry.wording.range.lowerBound)
      < (b.article, b.range.lowerBound, right.entry.wording.range.lowerBound)
  }

  private func candidates(of article: Int) -> [Candidate] {
    let dates = coverage.articles[article].analysis.dates
    guard !dates.isEmpty else { return [] }
    let judge = EventJudge(coverage.articles[article])
    let ranges = EventDays(text: coverage.articles[article].article.document.text)
    var found: [Candidate] = []
    for (statement, rating) in coverage.sentences(of: article) {
      let isPinned = coverage.articles[article].isOverridden(.timeline, in: statement.range)
      guard coverage.passage(statement.passage, of: article).kind != .heading,
        isPinned || coverage.concerns(statement.passage, of: article),
        !coverage.articles[article].isOverridden(.notTimeline, in: statement.range)
      else { continue }
      let inside = dates.filter { statement.range.contains(Int($0.range.lowerBound)) }
      for day in ranges.joined(isPinned ? inside : events(among: inside, statement, rating, judge)) {
        guard let value = day.date.value else { continue }
        let wording = Statement(article: article, passage: statement.passage, range: Range<Int>(day.wording))
        // All that is compared is of one day: its words tell nothing apart.
        let terms = SentenceTerms(statement, of: coverage.articles)
          .removing(Set(SentenceTerms(wording, of: coverage.articles).terms))
        found.append(
          Candidate(
            entry: TimelineEntry(date: value, statement: statement, wording: wording, isPlan: day.date.isFuture),
            rating: isPinned ? Self.pinned : rating, terms: terms))
      }
    }
    return found
  }

  /// The dates that tell when something happened: the days, or else the first month or year, if the sentence can be read
  /// alone.
  private func events(among dates: [DateMention], _ statement: Statement, _ rating: Float, _ judge: EventJudge)
    -> [DateMention]
  {
    let telling = dates.filter { $0.value != nil && judge.tellsOfAnEvent($0, in: statement) }
    var days = telling.filter { $0.value?.precision == .day }
    let told = days.filter { !judge.isWhenItWasSaid($0, in: statement) }
    if !told.isEmpty { days = told }
    if days.isEmpty { return rating > 0 ? Array(telling.prefix(1)) : [] }
    return rating > 0 || judge.canBeDated(statement) ? days : []
  }

  /// Of very many entries those around "now".
  private func nearest(_ entries: [TimelineEntry]) -> [TimelineEntry] {
    guard entries.count > Self.mostEntries, let asOf else { return entries }
    let ranked = entries.enumerated().sorted { left, right in
      let (a, b) = (distance(left.element, asOf), distance(right.element, asOf))
      return (a, left.offset) < (b, right.offset)
    }
    return ranked.prefix(Self.mostEntries).map(\.element)
  }

  private func distance(_ entry: TimelineEntry, _ day: CalendarDate) -> Int {
    abs(entry.date.start.dayNumber - day.dayNumber)
  }
}
