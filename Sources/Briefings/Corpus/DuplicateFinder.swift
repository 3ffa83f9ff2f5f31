/// Tells by their shingles whether texts are copies of one another, or hold one another.
enum DuplicateFinder {
  /// Jaccard similarity of shingles from which two articles are one text.
  static let threshold = 0.6

  /// Jaccard at or over the threshold.
  static func isCopy(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    guard left.count >= 10, right.count >= 10 else { return !left.isEmpty && left == right }
    let smaller = Double(min(left.count, right.count))
    guard smaller / Double(max(left.count, right.count)) >= threshold else { return false }
    return similarity(left, right) >= threshold
  }

  /// Jaccard similarity of two lists of shingles, from 0 to 1.
  static func similarity(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let common = Double(left.countShared(with: right))
    let all = Double(left.count + right.count) - common
    return all > 0 ? common / all : 0
  }

  /// Whether most of the shorter text stands in the longer one.
  static func sharesText(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    let smaller = min(left.count, right.count)
    return smaller >= 10 && left.countShared(with: right) * 2 >= smaller
  }
}

extension AnalyzedArticle {
  /// How much of all runs of five words in two texts stands in both, from 0 to 1.
  package func similarity(to other: AnalyzedArticle) -> Double {
    DuplicateFinder.similarity(shingles, other.shingles)
  }
}
