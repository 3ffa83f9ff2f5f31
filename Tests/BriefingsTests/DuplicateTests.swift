import TestSupport
import Testing

@testable import Briefings

/// Edited copies of made-up articles: which of them count as one text.
struct DuplicateTests {
  /// Sentences of made-up words, the same for the same seed.
  private func article(seed: Int, words: Int) -> [String] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<words).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "word\(state >> 40 & 0xFFF)"
    }
  }

  /// `words` with every `step`th one replaced.
  private func edited(_ words: [String], every step: Int) -> [String] {
    words.enumerated().map { $0 % step == step / 2 ? "changed\($0)" : $1 }
  }

  private func isCopy(_ a: [String], _ b: [String]) async throws -> (found: Bool, jaccard: Double) {
    let coverage = try await Newsroom().coverage([a, b].map { $0.joined(separator: " ") + "." })
    let shingles = coverage.articles.map { Set($0.shingles) }
    let jaccard = Double(shingles[0].intersection(shingles[1]).count) / Double(shingles[0].union(shingles[1]).count)
    return (coverage.duplicateOf.contains { $0 != nil }, jaccard)
  }

  @Test func findsCopiesWithFewEdits() async throws {
    var score = CaseScore("near-duplicates")
    for seed in 1...60 {
      let text = article(seed: seed, words: 120 + seed * 3)
      for step in [8, 12, 20, 45, 60, 90] {
        let (found, jaccard) = try await isCopy(text, edited(text, every: step))
        guard jaccard >= 0.8 || jaccard < 0.5 else { continue }
        score.compare(
          jaccard >= 0.8 ? ["copy"] : [], found ? ["copy"] : [],
          in: "\(seed) \(step) \(jaccard)")
      }
    }
    score.report()
    #expect(score.precision >= 0.99)
    #expect(score.recall >= 0.99)
  }
}
