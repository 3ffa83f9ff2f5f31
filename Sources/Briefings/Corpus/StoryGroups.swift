/// Groups articles by average-link agglomeration: the two groups that are most alike join first, as long as their
/// members are alike on average.
///
/// The mean likeness of the members of two groups is the product of the sums of their vectors, over the numbers of their
/// members; so no pair is compared twice. Only groups that an edge connects can join.
struct StoryGroups {
  let vectors: ArticleVectors
  /// The articles that are grouped, ascending: groups and edges go by places in this list.
  let articles: [Int]

  /// The first of a group stands where the group does.
  private var groups: [[Int]]
  private var sums: [[ArticleVectors.Entry]?]
  private var connected: [[Int]]
  private var candidates = CandidateHeap()
  /// For each article, those that an editor keeps apart from it.
  private var apart: [Int: [Int]] = [:]

  /// `edges` connect articles that may be in one story.
  init(_ vectors: ArticleVectors, articles: [Int], edges: [(Int, Int)]) {
    self.vectors = vectors
    self.articles = articles
    let count = articles.count
    groups = (0..<count).map { [$0] }
    sums = Array(repeating: nil, count: count)
    connected = Array(repeating: [], count: count)
    for (a, b) in edges {
      connected[a].append(b)
      connected[b].append(a)
    }
    for (a, b) in edges { offer(a, b) }
  }

  /// Joins groups that an editor put together, whatever their likeness, and keeps others apart. Places are those of
  /// `articles`.
  mutating func decide(together: [(Int, Int)], apart pairs: [(Int, Int)]) {
    for (a, b) in together {
      let (first, second) = (group(of: a), group(of: b))
      if first != second { join(max(first, second), to: min(first, second)) }
    }
    for (a, b) in pairs {
      apart[a, default: []].append(b)
      apart[b, default: []].append(a)
    }
  }

  private func group(of article: Int) -> Int { groups.firstIndex { $0.contains(article) } ?? article }

  private func areApart(_ a: Int, _ b: Int) -> Bool {
    !apart.isEmpty && groups[a].contains { apart[$0]?.contains(where: groups[b].contains) ?? false }
  }

  /// Groups of two articles or more, each ascending, in the order of their first.
  mutating func joined() -> [[Int]] {
    while let best = candidates.popHighest() {
      guard best.size == groups[best.a].count + groups[best.b].count, !groups[best.a].isEmpty, !groups[best.b].isEmpty,
        !areApart(best.a, best.b)
      else { continue }
      join(best.b, to: best.a)
    }
    return groups.filter { $0.count > 1 }.map { $0.map { articles[$0] } }
  }

  private mutating func join(_ gone: Int, to kept: Int) {
    sums[kept] = ArticleVectors.sum(sum(of: kept), sum(of: gone))
    sums[gone] = nil
    groups[kept] = (groups[kept] + groups[gone]).sorted()
    groups[gone] = []
    let others = Set(connected[kept] + connected[gone]).subtracting([kept, gone]).sorted()
    connected[gone] = []
    connected[kept] = others.filter { !groups[$0].isEmpty }
    for other in connected[kept] {
      connected[other].append(kept)
      offer(kept, other)
    }
  }

  private mutating func offer(_ a: Int, _ b: Int) {
    let size = groups[a].count + groups[b].count
    let product = ArticleVectors.product(sum(of: a), sum(of: b))
    let mean = ArticleVectors.fraction(product) / Float(groups[a].count * groups[b].count)
    let least = size > 2 ? StoryBuilder.threshold : StoryBuilder.pairThreshold
    if mean >= least { candidates.push(.init(similarity: mean, a: min(a, b), b: max(a, b), size: size)) }
  }

  private func sum(of group: Int) -> ArraySlice<ArticleVectors.Entry> {
    sums[group]?[...] ?? vectors.vector(of: articles[group])
  }
}

/// Two groups that may join.
private struct Candidate {
  var similarity: Float
  var a: Int
  var b: Int
  /// Members of both when they were compared: groups that have grown since are compared anew.
  var size: Int

  /// The order of joining, the same in every run.
  static func < (left: Candidate, right: Candidate) -> Bool {
    (left.similarity, right.a, right.b) < (right.similarity, left.a, left.b)
  }
}

/// A binary heap.
private struct CandidateHeap {
  private var items: [Candidate] = []

  mutating func push(_ item: Candidate) {
    items.append(item)
    var child = items.count - 1
    while child > 0, items[(child - 1) / 2] < items[child] {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popHighest() -> Candidate? {
    guard let highest = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return highest }
    items[0] = last
    var parent = 0
    while 2 * parent + 1 < items.count {
      let left = 2 * parent + 1
      let child = left + 1 < items.count && items[left] < items[left + 1] ? left + 1 : left
      guard items[parent] < items[child] else { break }
      items.swapAt(parent, child)
      parent = child
    }
    return highest
  }
}
