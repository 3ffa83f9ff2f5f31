import Foundation
import Testing

/// Templates whose output was recorded from Jinja2 by `record.py`.
struct RecordedCaseTests {
  static let files = ["expressions", "filters", "tests", "tags", "templates", "whitespace"]

  @Test(arguments: files) func rendersAsJinja2Does(file: String) throws {
    let url = try #require(Bundle.module.url(forResource: file, withExtension: "jsonl", subdirectory: "Cases"))
    let lines = try Data(contentsOf: url).split(separator: UInt8(ascii: "\n"))
    for line in lines {
      let expected = try JSONDecoder().decode(TemplateCase.self, from: Data(line))
      let outcome = try CaseRunner.run(line: Array(line))
      switch (outcome, expected.output) {
      case (.output(let output), let recorded?):
        #expect(output == recorded, "\(expected.name): \(expected.template)")
      case (.failure, nil): break
      case (.failure(let message), _): Issue.record("\(expected.name): \(expected.template)\n\(message)")
      case (.output(let output), nil):
        Issue.record("\(expected.name): \(expected.template)\nprinted \(output), Jinja2 raised \(expected.error ?? "")")
      }
    }
  }
}
