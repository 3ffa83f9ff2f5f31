import Articles
import Bytes
import Language

/// Pairs of articles that may be in one story: similar enough, and published within a few days.
struct StoryEdges {
  /// Days between two articles of one story.
  private static let window = 4
  /// How similar two articles of one outlet must be: its own people and style make all of them alike.
  private static let ofOneOutlet: Float = 0.34

  /// Each once, ascending.
  let pairs: [(Int, Int)]
  /// For each article the first of those that it is connected with, directly or through others: stories lie within.
  let components: [Int32]

  init(_ articles: [AnalyzedArticle], _ similar: SimilarPairs) {
    let days = articles.map { $0.article.metadata.date?.value.day.dayNumber }
    let outlets = articles.map { $0.article.metadata.outlet.map { StableHash.of($0.value.utf8) } }
    var pairs: [(Int, Int)] = []
    for (article, neighbors) in similar.neighbors.enumerated() {
      for neighbor in neighbors where neighbor.similarity >= StoryBuilder.threshold {
        let other = neighbor.article
        let isMutual = other < article && similar.neighbors[other].contains { $0.article == article }
        let isOfOneOutlet = outlets[article] != nil && outlets[article] == outlets[other]
        if !isMutual, !isOfOneOutlet || neighbor.similarity >= StoryEdges.ofOneOutlet,
          StoryEdges.areClose(days[article], days[other])
        {
          pairs.append((min(article, other), max(article, other)))
        }
      }
    }
    self.init(pairs: pairs.sorted { $0 < $1 }, count: articles.count)
  }

  /// `pairs` ascend.
  init(pairs: [(Int, Int)], count: Int) {
    self.pairs = pairs
    components = StoryEdges.components(of: pairs, count: count)
  }

  /// Articles that are connected, ascending, and the pairs among them, by their places in that list.
  struct Part: Sendable {
    var articles: [Int]
    var pairs: [(Int, Int)] = []
  }

  /// The parts of two articles or more that `some` fall into, ascending, which are connected with no others: each can be
  /// grouped on its own.
  func parts(among some: [Int]) -> [Part] {
    var sizes = [Int32](repeating: 0, count: components.count)
    for article in some { sizes[Int(components[article])] += 1 }
    var parts: [Part] = []
    /// By the first article of each part.
    var numbers = [Int32](repeating: -1, count: components.count)
    var places = [Int32](repeating: 0, count: components.count)
    for article in some where sizes[Int(components[article])] > 1 {
      let first = Int(components[article])
      if numbers[first] < 0 {
        numbers[first] = Int32(parts.count)
        parts.append(Part(articles: []))
      }
      places[article] = Int32(parts[Int(numbers[first])].articles.count)
      parts[Int(numbers[first])].articles.append(article)
    }
    for (a, b) in pairs where numbers[Int(components[a])] >= 0 {
      parts[Int(numbers[Int(components[a])])].pairs.append((Int(places[a]), Int(places[b])))
    }
    return parts
  }

  /// Undated articles may belong to any day.
  private static func areClose(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return true }
    return abs(first - second) <= window
  }

  private static func components(of pairs: [(Int, Int)], count: Int) -> [Int32] {
    var first = (0..<Int32(count)).map { $0 }
    func root(_ article: Int32) -> Int32 {
      var root = article
      while first[Int(root)] != root {
        first[Int(root)] = first[Int(first[Int(root)])]
        root = first[Int(root)]
      }
      return root
    }
    for (a, b) in pairs {
      let (one, other) = (root(Int32(a)), root(Int32(b)))
      first[Int(max(one, other))] = min(one, other)
    }
    return (0..<Int32(count)).map { root($0) }
  }
}
