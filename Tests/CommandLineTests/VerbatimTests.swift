import Foundation
import TestSupport
import Testing

/// That nothing is invented: every text of `inspect` is the bytes at its range.
struct VerbatimTests {
  @Test func everyTextOfTheSeedIsTheBytesAtItsRange() throws {
    let counts = try VerbatimCheck(folder: Repository.root.path).run()
    #expect(counts.wrong == [])
    #expect(counts.checked > 50)
  }

  @Test(.enabled(if: PressReleases.areHere, "../shared/data/press-releases.jsonl is not beside this repository"))
  func everyTextOfFiveHundredPressReleasesIsTheBytesAtItsRange() throws {
    let folder = try TemporaryFolder()
    try PressReleases.write(500, into: folder)
    let counts = try VerbatimCheck(folder: folder.path).run()
    #expect(counts.wrong == [])
    #expect(counts.checked > 5_000)
  }
}

/// Walks everything that `inspect` prints and compares each text with the source file.
struct VerbatimCheck {
  let folder: String

  func run() throws -> (checked: Int, wrong: [String]) {
    let inspection = try Inspection(of: folder)
    var files: [String: [UInt8]] = [:]
    for article in inspection.articles {
      guard let id = article["id"], let path = article["path"] else { continue }
      files[id] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
    }
    var (checked, wrong) = (0, [String]())
    func check(_ record: Record, of article: String) {
      guard let text = record["text"], let range = record.range, let bytes = files[article] else { return }
      checked += 1
      guard range.upperBound <= bytes.count, folded(String(decoding: bytes[range], as: UTF8.self)) == folded(text)
      else { return wrong.append("\(article) \(range): \(text)") }
    }
    for article in inspection.articles {
      for key in ["passages", "quotes", "dates"] {
        for record in article.list(key) { check(record, of: article["id"] ?? "") }
      }
    }
    for topic in inspection.topics {
      for statement in statements(of: topic) { check(statement, of: statement["article"] ?? "") }
    }
    return (checked, wrong)
  }

  private func statements(of topic: Record) -> [Record] {
    let changes = topic.record("changes")
    return [topic.record("bottom_line")] + topic.list("key_points") + topic.list("quotes")
      + topic.list("timeline").map { $0.record("statement") } + changes.list("new") + changes.list("dropped")
      + topic.list("disagreements").flatMap { $0.list("statements") }
  }

  /// Runs of white space as one space, as `inspect` folds them.
  private func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
