import Articles
import Bytes
import TestSupport
import Testing

@testable import Briefings

/// Whatever is edited, what is derived for the changed articles alone is what is derived for all anew.
struct CorpusChangeTests: CorpusTrial {
  private static let edits = 8

  @Test(arguments: UInt64(1)...8)
  func derivesWhatAWholeDerivationDoes(seed: UInt64) async throws {
    var reports = RandomReports(numbers: SeededNumbers(seed: seed))
    let count = 20 + Int(seed % 3) * 65
    let dates = (0..<count).map { _ in reports.date() }
    var texts = reports.texts(count)
    var articles = try read(texts, dates)
    var memory = await deriver(articles).derive()
    memory.note(articles)
    var (partial, stories, copies) = (0, 0, 0)
    for _ in 0..<Self.edits {
      let old = articles
      for _ in 0...reports.numbers.below(2) {
        let place = reports.numbers.below(count)
        texts[place] = reports.edited(texts[place], among: texts)
      }
      articles = try read(texts, dates)
      memory = try CorpusChangeTests.read(CorpusChangeTests.written(memory))
      let next = await derive(articles, after: memory, of: old)
      partial += next.isPartial ? 1 : 0
      memory = next.memory
      memory.note(articles)
      stories += memory.stories.count
      copies += memory.duplicateOf.count { $0 != nil }
    }
    #expect(partial == Self.edits)
    #expect(stories > 0 && copies > 0)
  }

  /// A term of more articles than are looked at around one of them: where one leaves, others come into sight.
  @Test func looksAtWhatComesIntoSightInALongPosting() async throws {
    let harbor = (0..<150).map { "Harbor harbor harbor harbor harbor harbor \($0 % 3 == 0 ? "salmon" : "timber")." }
    let others = (0..<450).map { "Report of word\($0) and thing\($0) only." }
    let dates = (harbor + others).indices.map { "2025-1\($0 % 3)-\(10 + $0 % 18)" }
    var texts = harbor + others
    var articles = try read(texts, dates)
    var memory = await deriver(articles).derive()
    for place in [70, 3, 149] {
      memory.note(articles)
      texts[place] = "Nothing of the kind happened in Arna."
      let old = articles
      articles = try read(texts, dates)
      let next = await derive(articles, after: memory, of: old)
      #expect(next.isPartial)
      memory = next.memory
    }
  }

  private static func written(_ memory: CorpusMemory) throws -> [UInt8] {
    var (memory, archive) = (memory, Archive())
    for part in CorpusMemory.Part.allCases { try memory.archive(part, in: &archive) }
    return archive.bytes
  }

  private static func read(_ bytes: [UInt8]) throws -> CorpusMemory {
    var (memory, archive) = (CorpusMemory(), Archive(reading: bytes))
    for part in CorpusMemory.Part.allCases { try memory.archive(part, in: &archive) }
    guard archive.isAtEnd, memory.isWhole else { throw Archive.Damage() }
    return memory
  }

  @Test func refusesARecordThatIsCutOrLonger() async throws {
    var memory = await deriver(try read(["The ferry stopped in Arna."], ["2025-11-10"])).derive()
    memory.note(try read(["The ferry stopped in Arna."], ["2025-11-10"]))
    let bytes = try CorpusChangeTests.written(memory)
    expectSame(try CorpusChangeTests.read(bytes), memory)
    for length in 0..<bytes.count {
      #expect(throws: Archive.Damage.self) { try CorpusChangeTests.read(Array(bytes.prefix(length))) }
    }
    #expect(throws: Archive.Damage.self) { try CorpusChangeTests.read(bytes + [0]) }
  }

  @Test func findsWhatChangedCameAndIsGone() async throws {
    let articles = try read(["The ferry stopped in Arna.", "The mill burned in Lund."], ["2025-11-10", "2025-11-11"])
    var memory = await deriver(articles).derive()
    memory.note(articles)
    #expect(CorpusChange(from: memory, to: articles, replaced: [])?.articles == [])
    // How many articles there are counts in steps, and so few are each a step.
    #expect(CorpusChange(from: memory, to: articles.dropLast(), replaced: articles) == nil)
    let turned = try #require(CorpusChange(from: memory, to: articles.reversed(), replaced: articles))
    #expect(turned.articles == [0] && turned.numbers.lost == [1])
    let edited = try read(["The ferry sank in Arna.", "The mill burned in Lund."], ["2025-11-10", "2025-11-11"])
    #expect(CorpusChange(from: memory, to: edited, replaced: articles)?.articles == [1])
    #expect(CorpusChange(from: memory, to: edited, replaced: []) == nil)
  }
}
