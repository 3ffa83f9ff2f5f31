import Language
import Testing

struct DateTests {
  @Test func readsWeekdaysByTheTenseOfTheirVerb() {
    expectDates(
      "Trump announced on Saturday the closure. It hinted on Thursday, two days ago, at more. They will meet on Monday.",
      ["on Saturday 2025-11-29", "on Thursday 2025-11-27", "two days ago 2025-11-27", "on Monday 2025-12-01 future"])
  }

  @Test func keepsThePrecisionOfPeriods() {
    expectDates(
      "In March it fell, last month it rose, and in 2024 it stood still; next year it will end.",
      ["In March 2025-03", "last month 2025-10", "in 2024 2024", "next year 2026 future"])
  }

  @Test func takesNoDurationForADate() {
    expectDates("He was jailed for three years and fined over the last two weeks.", [])
  }

  @Test func leavesWhatContradictsItselfOpen() {
    expectDates("It began on Wednesday, two days ago.", ["on Wednesday ?", "two days ago ?"])
    expectDates("It began on 3/4/2025.", ["on 3/4/2025 ?"])
  }

  private func expectDates(_ line: String, _ expected: [String], location: SourceLocation = #_sourceLocation) {
    let analyzed = Analyzed(line)
    let found = analyzed.analysis.dates.map { date in
      "\(analyzed.words(date.range)) \(date.value?.description ?? "?")\(date.isFuture ? " future" : "")"
    }
    #expect(found == expected, sourceLocation: location)
  }
}
