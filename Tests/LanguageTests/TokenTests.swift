import Bytes
import Language
import Testing

struct TokenTests {
  @Test func partsHyphensAndKeepsInitialsTogether() {
    expectTokens("The F-35s, the S-400", ["The", "F", "-", "35s", ",", "the", "S", "-", "400"])
    expectTokens("U.S. President at 5 p.m. in D.C.", ["U.S.", "President", "at", "5", "p.m.", "in", "D.C."])
    expectTokens("Sen. J. R. Smith", ["Sen", ".", "J", ".", "R", ".", "Smith"])
    expectTokens("J.K. Rowling, Ph.D., e.g. this", ["J.K.", "Rowling", ",", "Ph.D.", ",", "e.g.", "this"])
  }

  @Test func joinsApostrophesAndTakesPossessives() {
    expectTokens("Erdoğan’s friends don't say O'Neill's", ["Erdoğan’s", "friends", "don't", "say", "O'Neill's"])
    expectTokens("the workers' rights", ["the", "workers'", "rights"])
    expectTokens("the ‘workers’ of", ["the", "‘", "workers", "’", "of"])
  }

  @Test func readsNumbersWhole() {
    expectTokens("$1,000.50 or 29th, 5%", ["$", "1,000.50", "or", "29th", ",", "5", "%"])
    expectTokens("1, 2,3 and 10:30.", ["1", ",", "2", ",", "3", "and", "10", ":", "30", "."])
  }

  @Test func takesAddressesWhole() {
    expectTokens("See https://a.example/x?y=1.", ["See", "https://a.example/x?y=1", "."])
    expectTokens("Ask ana.ruiz@mail.example.org, now", ["Ask", "ana.ruiz@mail.example.org", ",", "now"])
    expectTokens("(www.example.org)", ["(", "www.example.org", ")"])
  }

  @Test func foldsRulesAsItFoldsTexts() {
    for (rule, text) in [
      ("Erdogan", "Erdoğan’s"), ("ISTANBUL", "İstanbul"), ("istanbul", "ıstanbul"), ("strasse", "Straße"),
      ("Ærø", "aero"), ("US", "U.S.'s"), ("Citroën", "CITROE\u{308}N"), ("D'Arcy", "d’Arcy"), ("1000", "1,000"),
      ("co-operate", "co operate"),
    ] {
      #expect(TextFolding.words(of: rule).map(\.folded) == TextFolding.words(of: text).map(\.folded), "\(rule) \(text)")
    }
  }

  @Test func saysHowWordsAreWritten() {
    let text = Array("the Bridge UN iPhone McDonald A F-35 USA’s Élan ESA-led".utf8)
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    let written = tokens.filter(\.isWordOrNumber).map {
      $0.flags.intersection([.capitalized, .allCaps, .innerCapital])
    }
    #expect(
      written == [
        [], [.capitalized], [.capitalized, .allCaps], [.innerCapital], [.capitalized, .innerCapital], [.capitalized],
        [.capitalized], [], [.capitalized, .allCaps], [.capitalized], [.capitalized, .allCaps], [],
      ])
  }

  @Test func saysHowRulesAreWritten() {
    #expect(
      TextFolding.words(of: "US arms, turkey") == [
        FoldedWord(
          folded: StableHash.of("us".utf8), isCapitalized: true, isAllCaps: true, length: 2, first: UInt8(ascii: "u")),
        FoldedWord(
          folded: StableHash.of("arms".utf8), isCapitalized: false, isAllCaps: false, length: 4,
          first: UInt8(ascii: "a")),
        FoldedWord(
          folded: StableHash.of("turkey".utf8), isCapitalized: false, isAllCaps: false, length: 6,
          first: UInt8(ascii: "t")),
      ])
  }

  @Test func hashesPrefixes() {
    let text = Array("Türkisch’s tu".utf8)
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    text.withUnsafeBufferPointer { text in
      #expect(TextFolding.prefixHash(of: tokens[0], in: text, length: 4) == StableHash.of("turk".utf8))
      #expect(TextFolding.prefixHash(of: tokens[0], in: text, length: 8) == tokens[0].folded)
      #expect(TextFolding.prefixHash(of: tokens[1], in: text, length: 4) == nil)
    }
  }

  private func expectTokens(_ line: String, _ expected: [String], location: SourceLocation = #_sourceLocation) {
    let text = Array(line.utf8)
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    let words = tokens.map { String(decoding: text[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(words == expected, sourceLocation: location)
  }
}
