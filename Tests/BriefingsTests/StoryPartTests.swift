import Testing

@testable import Briefings

struct StoryPartTests {
  @Test func takesApartWhatNoEdgeConnects() {
    let edges = StoryEdges(pairs: [(0, 4), (1, 2), (2, 6), (4, 7)], count: 9)
    #expect(edges.components == [0, 1, 1, 3, 0, 5, 1, 0, 8])
    #expect(described(edges.parts(among: Array(0..<9))) == ["0 4 7: 0-1 1-2", "1 2 6: 0-1 1-2"])
    #expect(described(edges.parts(among: [1, 2, 3, 6])) == ["1 2 6: 0-1 1-2"])
    #expect(described(edges.parts(among: [3, 5])) == [])
  }

  private func described(_ parts: [StoryEdges.Part]) -> [String] {
    parts.map { part in
      let articles = part.articles.map { "\($0)" }.joined(separator: " ")
      return "\(articles): " + part.pairs.map { "\($0)-\($1)" }.joined(separator: " ")
    }
  }
}
