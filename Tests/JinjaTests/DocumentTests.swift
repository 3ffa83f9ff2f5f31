import Foundation
import Jinja
import Testing

/// The examples of docs/templates.md that say what they give.
struct DocumentTests {
  @Test func tagsGiveWhatTheirDocumentSays() throws {
    let rows = try rows(of: "Tags")
    let templates = rows.filter { $0.count == 2 && $0[0].hasSuffix(".html") }
    let files = Dictionary(uniqueKeysWithValues: templates.map { ($0[0], $0[1]) })
    for row in rows where row.count == 3 { #expect(output(of: row[1], templates: files) == row[2], "\(row[1])") }
    #expect(rows.count { $0.count == 3 } > 20)
  }

  @Test func filtersGiveWhatTheirDocumentSays() throws {
    let rows = try rows(of: "Filters").filter { $0.count == 3 }
    for row in rows {
      let body = row[1].contains("{{") ? row[1] : "{{ \(row[1]) }}"
      #expect(output(of: "{% autoescape false %}\(body){% endautoescape %}") == row[2], "\(row[1])")
    }
    #expect(rows.count > 25)
  }

  @Test func testsHoldForWhatTheirDocumentSays() throws {
    let rows = try rows(of: "Tests")
    for row in rows { #expect(output(of: "{{ \(row[1]) }}") == "True", "\(row[1])") }
    #expect(rows.count > 15)
  }

  /// The cells of the table rows of a chapter, as far as they begin with code: what that says.
  private func rows(of chapter: String) throws -> [[String]] {
    let lines = try document().components(separatedBy: "\n## \(chapter)\n")[1].components(separatedBy: "\n## ")[0]
    return lines.split(separator: "\n").filter { $0.hasPrefix("| `") || $0.hasPrefix("| …") }.map { line in
      line.replacing("\\|", with: "\u{1}").split(separator: "|").compactMap(code)
    }
  }

  private func document() throws -> String {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    return try String(contentsOf: repository.appending(path: "docs/templates.md"), encoding: .utf8)
  }

  /// The code that a cell begins with, or the dots that stand for the tag of the row above.
  private func code(_ cell: Substring) -> String? {
    if cell.hasPrefix(" … ") { return "…" }
    let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[0].allSatisfy({ $0 == " " }) else { return nil }
    return String(parts[1].replacing("\u{1}", with: "|"))
  }

  /// What a template prints that sees the data of the document.
  private func output(of template: String, templates: [String: String] = [:]) -> String {
    let data = try? document().components(separatedBy: "```json\n")[1].components(separatedBy: "```")[0]
    let templates = try? JSONEncoder().encode(templates.merging(["main": template]) { $1 })
    guard let data, let templates else { return "the document has no data" }
    let line =
      "{\"template\": \"{% include 'main' %}\", \"templates\": " + String(decoding: templates, as: UTF8.self)
      + ", \"context\": \(data)}"
    let result = try? JSONDecoder().decode([String: String].self, from: Data(TemplateCase.run(Array(line.utf8))))
    return result?["output"] ?? result?["error"] ?? ""
  }
}
