/// The signatures of articles, taken in one article after another.
struct Signatures: Sendable {
  /// For each band the keys of all articles.
  private(set) var keys: [[UInt64]]
  /// Whether an article has shingles to compare.
  private(set) var areCompared: [Bool] = []

  init(articles: Int) {
    keys = (0..<Signature.bands).map { _ in [] }
    for band in keys.indices { keys[band].reserveCapacity(articles) }
  }

  /// `bands` are those of an article's `shingles`.
  mutating func add(_ bands: [UInt64], _ shingles: [UInt32]) {
    for (band, key) in bands.enumerated() { keys[band].append(key) }
    areCompared.append(!shingles.isEmpty)
  }
}
