import Language
import Testing

struct DateProposalTests {
  @Test func findsTheDayThatAllExpressionsAgreeOn() {
    #expect(proposals("It began on Thursday, Nov. 27, two days ago.") == ["2025-11-29"])
    #expect(proposals("It began on Nov. 27, 2025, two days ago.") == ["2025-11-29"])
  }

  @Test func proposesNothingWithoutAConstraint() {
    #expect(proposals("It began on Thursday. Two days ago it rained.") == nil)
  }

  @Test func isEmptyWhenTheTextContradictsItself() {
    #expect(
      proposals("It began on Nov. 27, 2025, two days ago. It ended on Nov. 27, 2025, three days ago.") == [])
  }

  private func proposals(_ line: String) -> [String]? {
    let text = Array(line.utf8)
    let blocks = [TextBlock(range: 0..<text.count, kind: .prose)]
    let analyzer = TextAnalyzer()
    return analyzer.dateProposals(
      of: text, tokens: analyzer.tokens(of: text, blocks: blocks), blocks: blocks, years: 2022...2026)?
      .map(\.description)
  }
}
