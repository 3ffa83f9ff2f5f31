/// Finds articles that are copies of one another, or hold one another.
///
/// Candidates come from MinHash signatures by one-permutation hashing (Li, Owen, Zhang 2012) in bands, as in
/// locality-sensitive hashing; what is said of a pair is computed from their shingles exactly.
struct DuplicateFinder {
  /// Jaccard similarity of shingles from which two articles are one text.
  static let threshold = 0.6

  private static let bins = 128
  private static let rows = 3

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
    var buckets: [UInt64: [Int32]] = [:]
    var pairs: Set<UInt64> = []
    for (index, article) in articles.enumerated() where !article.shingles.isEmpty {
      let signature = DuplicateFinder.signature(of: article.shingles)
      for band in stride(from: 0, to: DuplicateFinder.bins - DuplicateFinder.rows + 1, by: DuplicateFinder.rows) {
        var key = UInt64(band) &* 0x9E37_79B9_7F4A_7C15
        for row in 0..<DuplicateFinder.rows { key = (key ^ UInt64(signature[band + row])) &* 0xD6E8_FEB8_6659_FD93 }
        for earlier in buckets[key]?.suffix(8) ?? [] { pairs.insert(UInt64(earlier) << 32 | UInt64(index)) }
        buckets[key, default: []].append(Int32(index))
      }
    }
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
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
