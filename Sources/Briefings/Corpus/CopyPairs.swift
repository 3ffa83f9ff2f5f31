import Bytes

/// Which articles are copies of one another, and the signatures by which they were found.
///
/// Candidates come from MinHash signatures by one-permutation hashing (Li, Owen, Zhang 2012) in bands, as in
/// locality-sensitive hashing; what is said of a pair is computed from their shingles exactly.
struct CopyPairs: Sendable {
  struct Pair: Sendable {
    var newer: Int
    var older: Int
  }

  /// Ascending.
  private var pairs: [Pair]
  /// For each band the keys of all articles.
  private var keys: [[UInt64]]

  /// Earlier articles of one band that an article is compared with.
  private static let mostPaired = 8

  /// The copies among articles; `signatures` are those of all.
  init(_ articles: [AnalyzedArticle], _ signatures: Signatures) {
    keys = signatures.keys
    let sources = articles.indices.filter { signatures.areCompared[$0] }
    var found: Set<UInt64> = []
    for keys in keys {
      let members = sources.map { (key: keys[$0], article: $0) }
      CopyPairs.addPairs(of: HashSort.sorted(members) { $0.key }, to: &found)
    }
    pairs = CopyPairs.copies(among: found, articles)
  }

  init(_ articles: [AnalyzedArticle]) {
    var signatures = Signatures(articles: articles.count)
    for article in articles { signatures.add(Signature.bands(of: article.shingles), article.shingles) }
    self.init(articles, signatures)
  }

  /// Ascending.
  private static func copies(among candidates: Set<UInt64>, _ articles: [AnalyzedArticle]) -> [Pair] {
    candidates.sorted().map { Pair(newer: Int($0 >> 32), older: Int($0 & 0xFFFF_FFFF)) }
      .filter { DuplicateFinder.isCopy(articles[$0.newer].shingles, articles[$0.older].shingles) }
  }

  /// How many articles were compared.
  var count: Int { keys.first?.count ?? 0 }

  /// Writes the pairs to an archive, or reads them from one.
  mutating func archive(_ archive: inout Archive) throws(Archive.Damage) {
    try archive.list(&pairs, blank: Pair(newer: 0, older: 0)) { archive, pair throws(Archive.Damage) in
      try archive.number(&pair.newer)
      try archive.number(&pair.older)
    }
    try archive.list(&keys, blank: []) { archive, keys throws(Archive.Damage) in try archive.plain(&keys) }
  }

  /// For each article (newest first) the earliest article it repeats, or nil.
  func originals() -> [Int?] {
    var original: [Int?] = Array(repeating: nil, count: count)
    for pair in pairs { original[pair.newer] = max(original[pair.newer] ?? pair.older, pair.older) }
    // A copy of a copy is a copy of the first.
    for article in original.indices.reversed() {
      if let first = original[article], let earlier = original[first] { original[article] = earlier }
    }
    return original
  }

  /// Articles with one key stand in a row, ascending; each is paired with the last few before it.
  private static func addPairs(of members: [(key: UInt64, article: Int)], to pairs: inout Set<UInt64>) {
    for index in members.indices.dropFirst() where members[index - 1].key == members[index].key {
      var earlier = index - 1
      while earlier >= max(0, index - mostPaired), members[earlier].key == members[index].key {
        pairs.insert(UInt64(members[earlier].article) << 32 | UInt64(members[index].article))
        earlier -= 1
      }
    }
  }
}

extension CopyPairs {
  /// What the keys of all bands were of an article.
  func keys(of article: Int) -> [UInt64] { keys.map { $0[article] } }

  /// Without the pairs of articles that are gone.
  mutating func renumber(_ numbers: Renumbering) {
    keys = keys.map { numbers.list($0, blank: 0) }
    pairs = pairs.map { Pair(newer: numbers[$0.newer], older: numbers[$0.older]) }
      .filter { $0.newer != Renumbering.gone && $0.older != Renumbering.gone }
  }

  /// Finds the copies of articles that changed or came; of all, where so many articles share a band that others may pair
  /// anew. `gone` are the keys of articles that are gone.
  mutating func update(_ changed: [Int], gone: [[UInt64]], of articles: [AnalyzedArticle]) {
    let old = changed.map(keys(of:))
    let most = Self.mostPaired - changed.count - gone.count
    for article in changed {
      for (band, key) in Signature.bands(of: articles[article].shingles).enumerated() { keys[band][article] = key }
    }
    var found: Set<UInt64> = []
    for (article, old) in zip(changed, old) {
      for band in keys.indices {
        let others = members(keys[band][article], band, articles)
        guard max(others.count, members(old[band], band, articles).count) <= most else {
          return self = CopyPairs(articles)
        }
        guard !articles[article].shingles.isEmpty else { continue }
        for other in others where other != article {
          found.insert(UInt64(min(other, article)) << 32 | UInt64(max(other, article)))
        }
      }
    }
    for keys in gone {
      for (band, key) in keys.enumerated() where members(key, band, articles).count > most {
        return self = CopyPairs(articles)
      }
    }
    let isChanged = Set(changed)
    let kept = pairs.filter { !isChanged.contains($0.newer) && !isChanged.contains($0.older) }
    pairs = (kept + CopyPairs.copies(among: found, articles)).sorted { ($0.newer, $0.older) < ($1.newer, $1.older) }
  }

  private func members(_ key: UInt64, _ band: Int, _ articles: [AnalyzedArticle]) -> [Int] {
    let keys = keys[band]
    return keys.indices.filter { keys[$0] == key && !articles[$0].shingles.isEmpty }
  }
}
