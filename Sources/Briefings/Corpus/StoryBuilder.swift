import Articles
import Language

/// Groups articles that report the same event.
///
/// Average-link agglomeration over the pairs of similar articles, most similar first: two groups join when their
/// members are alike on average, and when they were published within a few days.
struct StoryBuilder {
  /// Mean similarity from which two groups are one story.
  static let threshold: Float = 0.2
  /// Days between two articles of one story.
  private static let window = 4
  /// Members of each group looked at for the mean: larger groups are sampled evenly.
  private static let sample = 6

  let articles: [AnalyzedArticle]
  let vectors: ArticleVectors
  let pairs: SimilarPairs
  let duplicateOf: [Int?]

  /// Stories of two articles or more, and each article's story.
  func stories() -> (stories: [Story], storyOf: [Int?]) {
    var groups = articles.indices.map { [$0] }
    var groupOf = Array(articles.indices)
    for (a, b) in edges() {
      let (left, right) = (groupOf[a], groupOf[b])
      guard left != right, shouldJoin(groups[left], groups[right]) else { continue }
      let (kept, gone) = (min(left, right), max(left, right))
      for article in groups[gone] { groupOf[article] = kept }
      groups[kept] = (groups[kept] + groups[gone]).sorted()
      groups[gone] = []
    }
    var storyOf: [Int?] = Array(repeating: nil, count: articles.count)
    var stories: [Story] = []
    for group in groups where group.count > 1 {
      for article in group { storyOf[article] = stories.count }
      stories.append(story(of: group))
    }
    return (stories, storyOf)
  }

  private func edges() -> [(Int, Int)] {
    var edges: [(similarity: Float, a: Int, b: Int)] = []
    for (article, neighbors) in pairs.neighbors.enumerated() {
      for neighbor in neighbors where neighbor.similarity >= StoryBuilder.threshold {
        let (a, b) = (min(article, neighbor.article), max(article, neighbor.article))
        if areClose(a, b) { edges.append((neighbor.similarity, a, b)) }
      }
    }
    edges.sort { ($1.similarity, $0.a, $0.b) < ($0.similarity, $1.a, $1.b) }
    return edges.map { ($0.a, $0.b) }
  }

  /// Undated articles may belong to any day.
  private func areClose(_ a: Int, _ b: Int) -> Bool {
    guard let first = articles[a].article.metadata.date?.value.day,
      let second = articles[b].article.metadata.date?.value.day
    else { return true }
    return abs(first.dayNumber - second.dayNumber) <= StoryBuilder.window
  }

  private func shouldJoin(_ left: [Int], _ right: [Int]) -> Bool {
    let (a, b) = (sampled(left), sampled(right))
    var sum: Float = 0
    for first in a {
      for second in b { sum += vectors.cosine(first, second) }
    }
    return sum / Float(a.count * b.count) >= StoryBuilder.threshold
  }

  private func sampled(_ group: [Int]) -> [Int] {
    guard group.count > StoryBuilder.sample else { return group }
    return (0..<StoryBuilder.sample).map { group[$0 * group.count / StoryBuilder.sample] }
  }

  private func story(of group: [Int]) -> Story {
    let central = group.max { a, b in (centrality(a, in: group), b) < (centrality(b, in: group), a) } ?? group[0]
    let earliest = group[group.count - 1]
    return Story(
      id: String(articles[earliest].article.id.split(separator: "/").joined(separator: "-")),
      title: articles[central].article.metadata.title.value, articles: group,
      independentSources: IndependentSources(articles: articles, duplicates: DuplicateFinder(articles)).count(in: group)
    )
  }

  private func centrality(_ article: Int, in group: [Int]) -> Float {
    sampled(group).reduce(0) { $0 + ($1 == article ? 0 : vectors.cosine(article, $1)) }
  }
}

/// Counts the outlets among articles that did not just copy one another.
///
/// Wire copy in several outlets is one source. Articles of unknown outlets are not counted beside known ones: nobody
/// can tell whether they are independent.
struct IndependentSources {
  let articles: [AnalyzedArticle]
  let duplicates: DuplicateFinder
  /// Articles compared for copying; among more, copies are told by `duplicateOf` alone.
  private static let mostCompared = 40

  func count(in group: [Int]) -> Int {
    var sources: [(outlet: String, article: Int)] = []
    for article in group.reversed() {
      guard let outlet = articles[article].article.metadata.outlet?.value,
        !sources.contains(where: { $0.outlet == outlet })
      else { continue }
      let isCopy = sources.prefix(Self.mostCompared).contains { duplicates.sharesText($0.article, article) }
      if !isCopy { sources.append((outlet, article)) }
    }
    return group.isEmpty ? 0 : max(1, sources.count)
  }
}
