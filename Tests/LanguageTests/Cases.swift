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

/// How many labels were found, and how much was found that is none. An open label is one that must be abstained from.
struct CaseScore {
  private let name: String
  private var (right, missed, wrong, abstained) = (0, 0, 0, 0)
  private var failures: [String] = []

  init(_ name: String) { self.name = name }

  var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  var recall: Double { Double(right) / Double(max(1, right + missed)) }

  mutating func compare(_ expected: [String], _ found: [String], isOpen: (String) -> Bool, in line: String) {
    var rest = found
    for label in expected {
      if let place = rest.firstIndex(of: label) {
        rest.remove(at: place)
        right += 1
        if isOpen(label) { abstained += 1 }
      } else {
        missed += 1
      }
    }
    wrong += rest.filter { !isOpen($0) }.count
    if expected != found { failures.append("  \(line)\n    found \(found)") }
  }

  /// Prints the figures, and every case that is not as labelled.
  func report() {
    let figures = [("precision", precision), ("recall", recall)].map { "\($0) \(($1 * 1000).rounded() / 1000)" }
    print("\(name): \(right + missed) labels, \(figures.joined(separator: ", ")), \(abstained) rightly left open")
    for failure in failures { print(failure) }
  }
}
