import TestSupport
import Testing

@testable import Briefings

/// Where articles come, go or stand elsewhere, what is derived for them alone is what is derived for all anew.
struct CorpusGrowthTests: CorpusTrial {
  private static let edits = 6

  @Test(arguments: UInt64(1)...6)
  func derivesWhatAWholeDerivationDoes(seed: UInt64) async throws {
    var reports = RandomReports(numbers: SeededNumbers(seed: seed))
    let count = 40 + Int(seed % 3) * 60
    let texts = reports.texts(count + Self.edits)
    let all = try read(texts, texts.map { _ in reports.date() })
    // A few are missing, others each time: one or two come, and as many go.
    var missing = Set((0..<Self.edits).map { _ in reports.numbers.below(all.count) })
    var articles = all.indices.filter { !missing.contains($0) }.map { all[$0] }
    var memory = await deriver(articles).derive()
    memory.note(articles)
    var partial = 0
    for _ in 0..<Self.edits {
      if let back = missing.min() { missing.remove(back) }
      missing.insert(reports.numbers.below(all.count))
      let old = articles
      articles = all.indices.filter { !missing.contains($0) }.map { all[$0] }
      let next = await derive(articles, after: memory, of: old)
      partial += next.isPartial ? 1 : 0
      memory = next.memory
      memory.note(articles)
    }
    #expect(partial > Self.edits / 2)
  }

  @Test func keepsTheOrderOfAsManyAsItCan() {
    let numbers = Renumbering(from: [1, 2, 3, 4, 5], to: [4, 1, 2, 6, 3])
    #expect((0..<5).map { numbers[$0] } == [1, 2, 4, Renumbering.gone, Renumbering.gone])
    #expect(numbers.came == [0, 3])
    #expect(numbers.lost == [3, 4])
    #expect(numbers.formerPlace(of: 3) == 5)
    #expect(Renumbering(from: [1, 2], to: [1, 2]).isNone)
    #expect(!Renumbering(from: [1, 2], to: [1]).isNone)
  }
}
