import Foundation
import Testing

/// The labelled cases beside these tests: one a line, `#` for a comment.
enum Cases {
  static func lines(of name: String) throws -> [String] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Cases"))
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}

/// A text with its labels taken out: `[two days ago = 2025-11-27]` leaves "two days ago".
struct Labelled {
  private(set) var text = ""
  /// What stood between the marks.
  private(set) var labels: [String] = []

  init(_ line: String, open: Character, close: Character, separator: String, separatorIsAfterWords: Bool) {
    var rest = line[...]
    while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
      let label = rest[rest.index(after: start)..<end]
      text += rest[..<start]
      labels.append(String(label))
      let parts = label.components(separatedBy: separator)
      text += separatorIsAfterWords ? parts[0] : parts[parts.count - 1]
      rest = rest[rest.index(after: end)...]
    }
    text += rest
  }
}
