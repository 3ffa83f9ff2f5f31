import Diagnostics
import Testing

struct DiagnosticPrinterTests {
  private let source = SourceFile(path: "Content/articles/a.txt", text: "---\ntitel: Ana Ruíz said\r\n---\nBody\n")

  @Test func showsTheLineTheCaretAndTheHelp() {
    let diagnostic = Diagnostic.warning(
      "unknown-key", "“titel” is not a front matter key", at: Location(source, 4..<9),
      help: "did you mean “title”?")
    #expect(
      DiagnosticPrinter().text(diagnostic) == """
        Content/articles/a.txt:2:1: warning: “titel” is not a front matter key [unknown-key]
          titel: Ana Ruíz said
          ^~~~~
          help: did you mean “title”?

        """)
  }

  @Test func countsColumnsInScalarsAndNotInBytes() {
    let end = source.bytes.firstIndex(of: UInt8(ascii: "s")) ?? 0
    #expect(source.lineColumn(at: end) == LineColumn(line: 2, column: 17))
    #expect(source.lineColumn(at: 10_000).line == 5)
  }

  @Test func doesNotCountAByteOrderMark() {
    let marked = SourceFile(path: "b.txt", text: "\u{FEFF}abc\n")
    #expect(marked.lineColumn(at: 3) == LineColumn(line: 1, column: 1))
    #expect(String(decoding: marked.line(at: 4), as: UTF8.self) == "abc")
  }

  @Test func tellsNotesWithTheirOwnPlaces() {
    let other = SourceFile(path: "b.txt", text: "slug: same\n")
    let diagnostic = Diagnostic.error(
      "duplicate-url", "/articles/x/ belongs to two files", at: Location(source, 4..<4),
      notes: [.init("the other one is here", at: Location(other, 6..<10)), .init("nothing was written")])
    #expect(
      DiagnosticPrinter().text(diagnostic) == """
        Content/articles/a.txt:2:1: error: /articles/x/ belongs to two files [duplicate-url]
          titel: Ana Ruíz said
          ^
        b.txt:1:7: note: the other one is here
          slug: same
                ^~~~
          note: nothing was written

        """)
  }

  @Test func keepsAVeryLongLineInsideAWindow() {
    let long = SourceFile(
      path: "c.txt", text: String(repeating: "x", count: 500) + "HERE" + String(repeating: "y", count: 500))
    let text = DiagnosticPrinter().text(.error("e", "m", at: Location(long, 500..<504)))
    #expect(
      text == """
        c.txt:1:501: error: m [e]
          …\(String(repeating: "x", count: 50))HERE\(String(repeating: "y", count: 46))…
        \(String(repeating: " ", count: 53))^~~~

        """)
  }

  @Test func showsControlCharactersAsSpaces() {
    let hostile = SourceFile(path: "d.txt", text: "a\u{1B}[31m\tb")
    #expect(
      DiagnosticPrinter().text(.error("e", "m", at: Location(hostile, 7..<8))) == """
        d.txt:1:8: error: m [e]
          a [31m b
                 ^

        """)
  }

  @Test func colorsOnlyWhenAsked() {
    let text = DiagnosticPrinter(colored: true).text(.error("e", "m", at: Location(path: "Content")))
    #expect(text == "\u{1B}[1mContent:\u{1B}[0m \u{1B}[31merror:\u{1B}[0m \u{1B}[1mm\u{1B}[0m [e]\n")
  }

  @Test func printsInOrderOfPathPlaceAndSeverity() {
    let list: [Diagnostic] = [
      .warning("w", "second", at: Location(source, 4..<5)), .error("e", "first", at: Location(source, 4..<5)),
      .error("e", "zero", at: Location(path: "A")), .error("e", "early", at: Location(source, 0..<1)),
    ]
    #expect(list.sortedForPrinting().map(\.message) == ["zero", "early", "first", "second"])
    #expect(list.strict().filter { $0.severity == .error }.count == 4)
  }
}
