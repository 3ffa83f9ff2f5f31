import Foundation
import Jinja
import Testing

/// Templates whose output was recorded from Jinja2 by `record.py`.
struct RecordedCaseTests {
  static let files = ["expressions", "filters", "tests", "tags", "templates", "whitespace"]

  @Test(arguments: files) func rendersAsJinja2Does(file: String) throws {
    let url = try #require(Bundle.module.url(forResource: file, withExtension: "jsonl", subdirectory: "Cases"))
    let lines = try Data(contentsOf: url).split(separator: UInt8(ascii: "\n"))
    for line in lines {
      let recorded = try JSONDecoder().decode(RecordedCase.self, from: Data(line))
      let result = try JSONDecoder().decode(RecordedCase.self, from: Data(TemplateCase.run(Array(line))))
      let isSame = result.output == recorded.output && (result.error == nil) == (recorded.error == nil)
      #expect(isSame, "\(recorded.name ?? ""): \(recorded.template ?? ""): \(result) for \(recorded)")
    }
  }
}

/// A line of a case file or of its result. Where Jinja2 raises, only that it does is recorded, not its wording.
private struct RecordedCase: Decodable {
  let name: String?
  let template: String?
  let output: String?
  let error: String?
}
