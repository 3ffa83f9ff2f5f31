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
    #expect(quotations.place(of: 30..<50) == .across)
    #expect(quotations.place(of: 85..<120) == .across)
    #expect(quotations.place(of: 0..<35) == .outside)
    #expect(quotations.place(of: 35..<70) == .outside)
    #expect(quotations.place(of: 79..<91) == .outside)
  }

  @Test func holdSentencesThatWereSaid() {
    #expect(quotations.place(of: 39..<61) == .inside(quote: 1))
    #expect(quotations.place(of: 45..<55) == .inside(quote: 1))
    #expect(quotations.place(of: 80..<90) == .outside)
  }
}
