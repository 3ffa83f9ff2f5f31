/// Finds articles that are copies of one another, or hold one another.
///
/// Candidates come from MinHash signatures by one-permutation hashing (Li, Owen, Zhang 2012) in bands, as in
/// locality-sensitive hashing; what is said of a pair is computed from their shingles exactly.
struct DuplicateFinder {
  /// Jaccard similarity of shingles from which two articles are one text.
  static let threshold = 0.6

  private static let bins = 128
  private static let rows = 3
  private static let bands = bins / rows
  /// Earlier articles of one band that an article is compared with.
  private static let mostPaired = 8

  private let articles: [AnalyzedArticle]

  init(_ articles: [AnalyzedArticle]) { self.articles = articles }

  /// For each article (newest first) the earliest article it repeats, or nil.
  func duplicates() -> [Int?] {
    var original: [Int?] = Array(repeating: nil, count: articles.count)
    for (newer, older) in candidatePairs() where isCopy(newer, older) {
      original[newer] = max(original[newer] ?? older, older)
    }
    // A copy of a copy is a copy of the first.
    for article in articles.indices.reversed() {
      if let first = original[article], let earlier = original[first] { original[article] = earlier }
    }
    return original
  }

  /// Jaccard at or over the threshold.
  func isCopy(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (articles[a].shingles, articles[b].shingles)
    guard left.count >= 10, right.count >= 10 else { return !left.isEmpty && left == right }
    let smaller = Double(min(left.count, right.count))
    guard smaller / Double(max(left.count, right.count)) >= DuplicateFinder.threshold else { return false }
    let common = Double(Shingles.common(left, right))
    return common / (Double(left.count + right.count) - common) >= DuplicateFinder.threshold
  }

  /// Whether most of the shorter article stands in the longer one.
  func sharesText(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (articles[a].shingles, articles[b].shingles)
    let smaller = min(left.count, right.count)
    return smaller >= 10 && Shingles.common(left, right) * 2 >= smaller
  }

  /// Pairs that agree in a band of their signatures, ascending; the second is the older one.
  private func candidatePairs() -> [(Int, Int)] {
    let sources = articles.indices.filter { !articles[$0].shingles.isEmpty }
    let signatures = sources.map { DuplicateFinder.bands(of: articles[$0].shingles) }
    var pairs: Set<UInt64> = []
    for band in 0..<Self.bands {
      let members = sources.indices.map { (key: signatures[$0][band], article: sources[$0]) }
      addPairs(of: HashSort.sorted(members) { $0.key }, to: &pairs)
    }
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// Articles with one key stand in a row, ascending; each is paired with the last few before it.
  private func addPairs(of members: [(key: UInt64, article: Int)], to pairs: inout Set<UInt64>) {
    for index in members.indices.dropFirst() where members[index - 1].key == members[index].key {
      var earlier = index - 1
      while earlier >= max(0, index - Self.mostPaired), members[earlier].key == members[index].key {
        pairs.insert(UInt64(members[earlier].article) << 32 | UInt64(members[index].article))
        earlier -= 1
      }
    }
  }

  /// One hash for each band of an article's signature.
  private static func bands(of shingles: [UInt32]) -> [UInt64] {
    let signature = signature(of: shingles)
    return (0..<bands).map { band in
      var key = UInt64(band * rows) &* 0x9E37_79B9_7F4A_7C15
      for row in 0..<rows { key = (key ^ UInt64(signature[band * rows + row])) &* 0xD6E8_FEB8_6659_FD93 }
      return key
    }
  }

  /// The least hash of each bin; an empty bin takes its neighbour's.
  private static func signature(of shingles: [UInt32]) -> [UInt32] {
    var signature = [UInt32](repeating: .max, count: bins)
    for shingle in shingles {
      let mixed = shingle &* 0x9E37_79B1
      let bin = Int(mixed >> 25)
      let value = (mixed ^ (mixed >> 15)) & 0x1FF_FFFF
      if value < signature[bin] { signature[bin] = value }
    }
    for bin in 0..<bins where signature[bin] == .max {
      var next = (bin + 1) % bins
      while signature[next] == .max, next != bin { next = (next + 1) % bins }
      signature[bin] = signature[next] | 0x8000_0000
    }
    return signature
  }
}
