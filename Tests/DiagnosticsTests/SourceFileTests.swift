import Diagnostics
import Testing

/// Files whose bytes are not held in memory.
struct SourceFileTests {
  private static let text = "---\ntitel: Bridge\n---\n"

  private func stored(_ text: String) -> SourceFile {
    SourceFile(path: "a.md", size: SourceFileTests.text.utf8.count) { Array(text.utf8) }
  }

  @Test func readsTheLineAgainForAMessage() {
    let diagnostic = Diagnostic.warning("unknown-key", "unknown key", at: Location(stored(SourceFileTests.text), 4..<9))
    #expect(
      DiagnosticPrinter().text([diagnostic]) == """
        a.md:2:1: warning: unknown key [unknown-key]
          titel: Bridge
          ^~~~~

        """)
  }

  @Test(arguments: ["", "---\n", "---\ntit"])
  func tellsOfAPlaceThatIsNotThereAnyMore(text: String) {
    let file = stored(text)
    #expect(file.size == 22 && file.heldBytes == nil)
    #expect(Array(file.bytes(in: 4..<9)) == Array(text.utf8.dropFirst(4)))
    #expect(DiagnosticPrinter().text([.error("gone", "gone", at: Location(file, 9..<12))]).hasPrefix("a.md:"))
  }
}
