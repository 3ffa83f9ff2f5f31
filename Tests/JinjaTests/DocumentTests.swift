import Foundation
import Jinja
import Testing

/// The examples of docs/templates.md that say what they give.
struct DocumentTests {
  @Test func filtersGiveWhatTheirDocumentSays() throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: repository.appending(path: "docs/templates.md"), encoding: .utf8)
    var checked = 0
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|")
      guard cells.count == 3, let example = code(cells[1]), let wanted = code(cells[2]) else { continue }
      #expect(output(of: example) == wanted, "\(line)")
      checked += 1
    }
    #expect(checked > 25)
  }

  /// The code that a cell begins with.
  private func code(_ cell: Substring) -> String? {
    let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[0].allSatisfy({ $0 == " " }) else { return nil }
    return String(parts[1].replacing("\u{1}", with: "|"))
  }

  /// What an expression or a whole template prints, unescaped.
  private func output(of example: String) -> String {
    let body = example.contains("{{") ? example : "{{ \(example) }}"
    let template = "{% autoescape false %}\(body){% endautoescape %}"
    let line = (try? JSONEncoder().encode(["template": template])) ?? Data()
    let result = try? JSONDecoder().decode([String: String].self, from: Data(TemplateCase.run(Array(line))))
    return result?["output"] ?? result?["error"] ?? ""
  }
}
