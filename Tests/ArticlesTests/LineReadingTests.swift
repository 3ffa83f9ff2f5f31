import Testing

@testable import Articles

struct LineReadingTests {
  private func words(_ text: String) -> [String] { LineReading(Array(text.utf8)[...]).words.map(String.init) }

  @Test func takesThePunctuationOffWords() {
    #expect(
      words("  \"Read more:\tU.S. talks (day 2) -- end.\" ") == ["Read", "more", "U.S", "talks", "day", "2", "end"])
  }

  @Test func readsTextBeyondASCIIAlike() {
    #expect(words("“Read more:”\u{A0}Erdoğan’s talks — ende.") == ["Read", "more", "Erdoğan’s", "talks", "ende"])
  }

  @Test func findsNoWordInMarksAlone() {
    #expect(words("-- ### ...") == [])
    #expect(words("— …") == [])
  }

  @Test func keepsLettersWhateverTheyAreMadeOf() {
    #expect(
      words("«Éire» ‘naïve’ cafe\u{301}”. (Škoda) 5€ ½. 東京—都") == [
        "Éire", "naïve", "cafe\u{301}", "Škoda", "5", "½", "東京—都",
      ])
    #expect(words("“ ‘ – — … € 👉 \u{301}") == [])
  }

  @Test func givesWordsAsPartsOfTheText() {
    let line = LineReading(Array("“Où?” — LUND".utf8)[...])
    #expect(line.words.map { line.text.distance(from: line.text.startIndex, to: $0.startIndex) } == [1, 8])
  }

  @Test func lowersLettersBeyondASCII() {
    #expect(LineReading(Array("“ÉTÉ” in İzmir, ΣΑΣ".utf8)[...]).lowercased == "“ÉTÉ” in İzmir, ΣΑΣ".lowercased())
  }

  @Test(arguments: ["It fell.", "“It fell!”", "(It fell?)", "It fell…”", "«It fell.»", "'It fell.’"])
  func seesTheEndOfASentenceBehindMarks(_ text: String) {
    #expect(LineReading(Array(text.utf8)[...]).endsSentence)
  }

  @Test(arguments: ["It fell", "It fell,”", "It fell. By", "”", "", "5 €", "Hôtel ½"])
  func seesNoEndOfASentenceElsewhere(_ text: String) {
    #expect(!LineReading(Array(text.utf8)[...]).endsSentence)
  }
}
