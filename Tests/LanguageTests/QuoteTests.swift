import Language
import Testing

struct QuoteTests {
  @Test func namesTheSpeakerAfterBeforeAndAmid() {
    expectQuotes(
      "“We will reopen the bridge,” said Mayor Ana Ruiz.", ["direct “We will reopen the bridge,” by Ana Ruiz"])
    expectQuotes("Ana Ruiz, the mayor, said: \"It opens soon.\"", ["direct \"It opens soon.\" by Ana Ruiz"])
    expectQuotes(
      "“It opens soon,” Ana Ruiz said. “We have waited long enough.”",
      ["direct “It opens soon,” by Ana Ruiz", "direct “We have waited long enough.” by Ana Ruiz"])
  }

  @Test func goesOnOverParagraphs() {
    expectQuotes(
      "Ana Ruiz said: “It opens soon.\n“Nobody believed us.”",
      ["direct “It opens soon.\n“Nobody believed us.” by Ana Ruiz"])
  }

  @Test func tellsQuotedWordsFromMarksOfDistance() {
    expectQuotes(
      "Cuba considered that he wants \"to overthrow the government.\"",
      ["mixed \"to overthrow the government.\" by Cuba"])
    expectQuotes("The “Turkish exile” offers a way out.", ["scare “Turkish exile”"])
  }

  @Test func resolvesAPronounOnlyWhenOnePersonIsPossible() {
    expectQuotes("Ana Ruiz spoke first. “It opens soon,” she said.", ["direct “It opens soon,” by she, Ana Ruiz"])
    expectQuotes(
      "Ana Ruiz met Mary Jones. “It opens soon,” she said.", ["direct “It opens soon,” by she"])
  }

  private func expectQuotes(_ lines: String, _ expected: [String], location: SourceLocation = #_sourceLocation) {
    let analyzed = Analyzed(lines)
    let found = analyzed.analysis.quotes.map { quote in
      let speaker = quote.speaker.map { " by \(analyzed.words($0))" } ?? ""
      let antecedent = quote.antecedent.map { ", \(analyzed.words($0))" } ?? ""
      return "\(quote.kind.rawValue) \(analyzed.words(quote.range))\(speaker)\(antecedent)"
    }
    #expect(found == expected, sourceLocation: location)
  }
}
