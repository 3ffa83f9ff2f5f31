import Bytes
import Language

/// Who a full name is of: its first and last word, without a title.
struct PersonKey: Hashable {
  private static let titles = Set(
    StableHash.ofWords(in: "mr mrs ms dr sir lord lady president senator judge mayor deputy sergeant officer professor")
  )

  private let first: UInt64
  private let last: UInt64

  /// Nil for a name of one word: others of the family may have it.
  init?(_ name: String) {
    let words = TextFolding.words(of: name).map(\.folded).filter { !PersonKey.titles.contains($0) }
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    (self.first, self.last) = (first, last)
  }
}
