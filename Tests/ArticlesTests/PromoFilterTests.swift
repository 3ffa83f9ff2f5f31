import Testing

@testable import Articles

@Suite struct PromoFilterTests {
  /// Nothing that the rules find may be passed over.
  @Test func everyRulePassesTheFilter() {
    let filter = PromoFilter(hasOwnRules: false)
    let rules = PromoRules.labels + PromoRules.pitches + PromoRules.furniture + PromoRules.credits
    for rule in rules {
      for text in [rule, rule.uppercased(), rule + ": And a headline", "» " + rule] {
        #expect(filter.mayBePromo(Array(text.utf8)[...]), "\(text)")
      }
    }
    #expect(filter.mayBePromo(Array("Best BLACK Friday Deals in America"[...].utf8)[...]))
  }

  @Test(arguments: ["The council met on Friday.", "In Ankara the talks went on", "A plain headline"])
  func plainTextDoesNot(_ text: String) {
    #expect(!PromoFilter(hasOwnRules: false).mayBePromo(Array(text.utf8)[...]))
  }
}
