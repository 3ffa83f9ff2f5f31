import Testing

@testable import Briefings

/// One edit changes what is derived for articles that are not even alike to the edited one.
struct CorpusReachTests: CorpusTrial {
  /// 150 articles in a row have “harbor”, two of them little else: one that is 60 before the other does not see it, while
  /// the other sees the one.
  private static let (first, second, between) = (40, 100, 70)

  private func harbor(without missing: Int? = nil) -> [String] {
    let reports = (0..<150).map { place in
      let name = "tradesman\(place / 2)"
      if place == missing { return "The quay near \(name) \(name) \(name) \(name)." }
      if place == Self.first || place == Self.second { return String(repeating: "harbor ", count: 12) }
      return "The harbor near \(name) \(name) \(name) \(name)."
    }
    return reports + (0..<450).map { "word\($0) and thing\($0)" }
  }

  /// Newest first, all of the harbor within three days.
  private var dates: [String] {
    let hours = (0..<150).map { hour -> String in
      let (day, minute) = (12 - hour / 60, 59 - hour % 60)
      return "2025-11-\(day < 10 ? "0" : "")\(day)T10:\(minute < 10 ? "0" : "")\(minute):00Z"
    }
    return hours + Array(repeating: "2025-01-10", count: 450)
  }

  /// The term stands in a long posting; the article that leaves it has nothing else in common with either.
  @Test func findsTheNeighborThatComesIntoSightWhereAnotherOneLeaves() async throws {
    let edited = harbor(without: Self.between)[Self.between]
    let (before, after) = try await derive(harbor(), dates, edits: [Self.between: edited])
    #expect(before.pairs.neighbors[Self.first].map(\.article) == [])
    #expect(after.pairs.neighbors[Self.first].map(\.article) == [Self.second])
  }

  /// The article that stays behind has the same neighbors as before: only its component tells.
  @Test func takesAStoryApartThatOnlyTheOtherArticleHeldTogether() async throws {
    let edited = harbor(without: Self.second)[Self.second]
    let (before, after) = try await derive(harbor(), dates, edits: [Self.second: edited])
    #expect(before.pairs.neighbors[Self.first] == after.pairs.neighbors[Self.first])
    #expect(before.stories.map(\.articles).contains([Self.first, Self.second]))
    #expect(!after.stories.flatMap(\.articles).contains(Self.first))
  }

  /// A copy gets an earlier original, which the article it was a copy of neither is like nor has as a neighbor.
  @Test func relatesWhatIsNoLongerACopy() async throws {
    let words = (0..<100).map { "term\($0)" }
    let tail = Array(words[85...].reversed())
    let (repeated, copied) = (words, words[..<85] + tail)
    let original = (0..<15).map { "else\($0)" } + words[15..<85] + tail
    let shuffled = (0..<30).map { turn in (1...100).map { words[$0 * (turn + 2) % 101 - 1] } }
    let texts =
      [copied.joined(separator: " "), repeated.joined(separator: " ")]
      + shuffled.map { $0.joined(separator: " ") } + ["Nothing of the kind happened."]
    let dates = texts.indices.map { "2025-11-10T10:\(59 - $0):00Z" }
    let last = texts.count - 1
    let (before, after) = try await derive(texts, dates, edits: [last: original.joined(separator: " ")])
    #expect(before.duplicateOf[0] == 1 && after.duplicateOf[0] == last && after.duplicateOf[1] == nil)
    #expect(!after.pairs.neighbors[1].contains { $0.article == last })
    #expect(!before.related[1].contains { $0.article == 0 } && after.related[1].contains { $0.article == 0 })
  }
}
