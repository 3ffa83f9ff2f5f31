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

  /// `words` as another outlet has them: with some taken out, put in, moved, or between words of its own.
  private func retold(_ words: [String], _ seed: Int, share: Int) -> [[String]] {
    let part = words.count / share
    let own = article(seed: seed + 1000, words: part)
    let takenOut: [String] = Array(words[..<40]) + Array(words[(40 + part)...])
    let putIn: [String] = Array(words[..<40]) + own + Array(words[40...])
    let moved: [String] = Array(words[part...]) + Array(words[..<part])
    let framed: [String] = Array(own[..<(part / 2)]) + words + Array(own[(part / 2)...])
    return [takenOut, putIn, moved, framed]
  }

  @Test func findsCopiesThatAnotherOutletRetells() async throws {
    var score = CaseScore("retold near-duplicates")
    for seed in 1...30 {
      let text = article(seed: seed, words: 120 + seed * 5)
      for share in [2, 10, 20] {
        for (number, copy) in retold(text, seed, share: share).enumerated() {
          let (found, jaccard) = try await isCopy(text, copy)
          guard jaccard >= 0.8 || jaccard < 0.5 else { continue }
          score.compare(
            jaccard >= 0.8 ? ["copy"] : [], found ? ["copy"] : [], in: "\(seed) \(share) \(number) \(jaccard)")
        }
      }
    }
    score.report()
    #expect(score.precision >= 0.98)
    #expect(score.recall >= 0.98)
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
