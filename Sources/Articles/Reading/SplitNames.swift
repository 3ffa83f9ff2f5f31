/// The names at the opening of what may be a further article, by which a change of subject shows.
struct SplitNames {
  /// Fewer names than this tell nothing.
  private static let fewest = 5
  private static let paragraphs = 3

  private var names: Set<String> = []

  init(_ after: ArraySlice<ClassifiedLine>) {
    for line in after.lazy.filter({ $0.kind == .paragraph }).prefix(Self.paragraphs) {
      for word in line.reading.words.dropFirst() where word.count > 3 && word.first?.isUppercase == true {
        names.insert(SplitNames.bare(word))
      }
    }
  }

  /// Whether four in five of them have not been named in the text so far.
  func areNew(after before: ArraySlice<ClassifiedLine>) -> Bool {
    guard names.count >= Self.fewest else { return false }
    var known: Set<String> = []
    for line in before {
      for word in line.reading.words { known.insert(SplitNames.bare(word)) }
    }
    return names.subtracting(known).count * 5 >= names.count * 4
  }

  private static func bare(_ word: Substring) -> String {
    let word = word.lowercased()
    return word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
  }
}
