import Articles
import Diagnostics

/// Which articles an editor put into one story, and which into different ones.
struct StoryDecisions {
  private struct Pair {
    var first: Int
    var second: Int
    var override: Override
  }

  private var merged: [Pair] = []
  private var separated: [Pair] = []

  mutating func add(_ override: Override, _ first: Int, _ second: Int) {
    let pair = Pair(first: min(first, second), second: max(first, second), override: override)
    if override.kind == .sameStory { merged.append(pair) } else { separated.append(pair) }
  }

  var isEmpty: Bool { merged.isEmpty && separated.isEmpty }
  var together: [(Int, Int)] { merged.map { ($0.first, $0.second) } }
  var apart: [(Int, Int)] { separated.map { ($0.first, $0.second) } }

  /// A warning for each pair that is to be kept apart and that other decisions put together.
  func contradictions() -> [Diagnostic] {
    var group: [Int: Int] = [:]
    for pair in merged {
      let (kept, gone) = (group[pair.first] ?? pair.first, group[pair.second] ?? pair.second)
      for (article, of) in group where of == gone { group[article] = kept }
      group[pair.first] = kept
      group[pair.second] = kept
    }
    return separated.filter { pair in group[pair.first].map { $0 == group[pair.second] } ?? false }.map {
      .warning(
        "override-contradiction", "put together elsewhere: “\($0.override.text)”", at: $0.override.location,
        help: "remove one of same_story and not_same_story")
    }
  }
}
