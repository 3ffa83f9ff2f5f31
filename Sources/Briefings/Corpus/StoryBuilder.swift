import Articles
import Language

/// Groups articles that report the same event: alike in their names, words and numbers, and published within a few days.
struct StoryBuilder: Sendable {
  /// Mean similarity from which two groups are one story.
  static let threshold: Float = 0.165
  /// The same for two articles that no third one joins yet: one likeness says less than several.
  static let pairThreshold: Float = 0.18
  /// Members of a group looked at to find its most central one: larger groups are sampled evenly.
  private static let sample = 6

  let articles: [AnalyzedArticle]
  let vectors: ArticleVectors
  let decisions: StoryDecisions
  let jobs: Int

  /// Stories of two articles or more among all of them.
  func stories(_ edges: StoryEdges) async -> [Story] {
    if decisions.isEmpty { return await stories(edges, among: Array(articles.indices)) }
    var groups = StoryGroups(vectors, articles: Array(articles.indices), edges: edges.pairs)
    groups.decide(together: decisions.together, apart: decisions.apart)
    return await stories(of: groups.joined())
  }

  /// Stories of two articles or more among some, which edges connect with no other and no editor has decided on.
  func stories(_ edges: StoryEdges, among some: [Int]) async -> [Story] {
    let (parts, vectors) = (edges.parts(among: some), vectors)
    let groups = await concurrentMap(parts.count, jobs: jobs) { number in
      var groups = StoryGroups(vectors, articles: parts[number].articles, edges: parts[number].pairs)
      return groups.joined()
    }
    return await stories(of: groups.joined().sorted { $0[0] < $1[0] })
  }

  private func stories(of groups: [[Int]]) async -> [Story] {
    await concurrentMap(groups.count, jobs: jobs) { story(of: groups[$0]) }
  }

  private func sampled(_ group: [Int]) -> [Int] {
    guard group.count > StoryBuilder.sample else { return group }
    return (0..<StoryBuilder.sample).map { group[$0 * group.count / StoryBuilder.sample] }
  }

  private func story(of group: [Int]) -> Story {
    let ranked = group.map { (article: $0, centrality: centrality($0, in: group)) }
    let best = ranked.max { ($0.centrality, $1.article) < ($1.centrality, $0.article) }
    let central = best?.article ?? group[0]
    let earliest = group[group.count - 1]
    var story = Story(
      id: String(articles[earliest].article.id.split(separator: "/").joined(separator: "-")),
      title: articles[central].article.metadata.title.value, articles: group,
      independentSources: IndependentSources(articles: articles).count(in: group)
    )
    story.isByEditor = group.contains { article in
      articles[article].overrides.contains { $0.kind == .sameStory || $0.kind == .notSameStory }
    }
    return story
  }

  private func centrality(_ article: Int, in group: [Int]) -> Float {
    sampled(group).reduce(0) { $0 + ($1 == article ? 0 : vectors.cosine(article, $1)) }
  }
}

/// Counts the outlets among articles that did not just copy one another.
///
/// Wire copy in several outlets is one source. Articles of unknown outlets are not counted beside known ones: nobody
/// can tell whether they are independent.
struct IndependentSources: Sendable {
  let articles: [AnalyzedArticle]
  /// Articles compared for copying; among more, copies are told by `duplicateOf` alone.
  private static let mostCompared = 40

  func count(in group: [Int]) -> Int {
    var outlets: [String] = []
    var texts: [[UInt32]] = []
    for article in group.reversed() {
      guard let outlet = articles[article].article.metadata.outlet?.value, !outlets.contains(outlet) else { continue }
      let text = articles[article].shingles
      if texts.contains(where: { DuplicateFinder.sharesText($0, text) }) { continue }
      outlets.append(outlet)
      if texts.count < Self.mostCompared { texts.append(text) }
    }
    return group.isEmpty ? 0 : max(1, outlets.count)
  }
}
