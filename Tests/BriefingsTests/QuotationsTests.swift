import Testing

@testable import Briefings
@testable import Language

struct QuotationsTests {
  private let quotations = Quotations([
    Quote(kind: .indirect, range: 0..<30), Quote(kind: .direct, range: 40..<60), Quote(kind: .mixed, range: 80..<90),
  ])

  @Test func touchNothingThatIsReportedWithoutMarks() {
    #expect(!quotations.touch(10..<20))
    #expect(quotations.touch(59..<61))
    #expect(!quotations.touch(60..<80))
  }

  @Test func areCutBySentencesThatEndInsideOfThem() {
    #expect(quotations.areCut(by: 30..<50))
    #expect(quotations.areCut(by: 85..<120))
    #expect(!quotations.areCut(by: 0..<35))
    #expect(!quotations.areCut(by: 35..<70))
    #expect(!quotations.areCut(by: 79..<91))
  }

  @Test func areCutOutOfTheTextThatAttributesThem() {
    #expect(quotations.areCut(by: 39..<61))
    #expect(!quotations.areCut(by: 80..<90))
  }
}
