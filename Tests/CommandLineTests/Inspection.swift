import Foundation
import TestSupport

/// What `inspect` prints, read again.
struct Inspection {
  let root: [String: Any]

  /// Inspects the site in `folder`, `.` for this repository's own.
  init(of folder: String = Repository.root.path) throws {
    let result = try CommandLine.run(["inspect", "--site", folder], in: folder)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    root = json as? [String: Any] ?? [:]
  }

  var articles: [Record] { Record.list(root["articles"]) }
  var topics: [Record] { Record.list(root["topics"]) }

  func topic(_ id: String) -> Record { topics.first { $0["id"] == id } ?? Record(fields: [:]) }
}

/// One object of the JSON that `inspect` prints.
struct Record {
  let fields: [String: Any]

  subscript(_ key: String) -> String? { fields[key] as? String }
  func flag(_ key: String) -> Bool? { fields[key] as? Bool }
  func list(_ key: String) -> [Record] { Record.list(fields[key]) }
  func texts(_ key: String) -> [String] { fields[key] as? [String] ?? [] }
  func record(_ key: String) -> Record { Record(fields: fields[key] as? [String: Any] ?? [:]) }

  /// `"range": [0, 190]`
  var range: Range<Int>? { Record.range(fields["range"]) }

  static func range(_ value: Any?) -> Range<Int>? {
    guard let ends = value as? [Int], ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]..<ends[1]
  }

  static func list(_ value: Any?) -> [Record] { (value as? [[String: Any]] ?? []).map(Record.init) }
}
