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
}
