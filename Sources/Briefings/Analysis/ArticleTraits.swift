package import Bytes

/// What only derivation reads of an article: by what it is compared with others, and how its sentences are rated.
package final class ArticleTraits: Sendable {
  package let terms: [TermWeight]
  package let ratings: [Float]
  package let shingles: [UInt32]

  package init(terms: [TermWeight], ratings: [Float], shingles: [UInt32]) {
    self.terms = terms
    self.ratings = ratings
    self.shingles = shingles
  }

  static let none = ArticleTraits(terms: [], ratings: [], shingles: [])
}

extension ArticleTraits {
  /// Where the traits of an article are.
  package enum Source: Sendable {
    case held(ArticleTraits)
    /// Made each time someone asks, and held by nobody. `terms` is how many there are.
    case elsewhere(terms: Int, any KeptArticle)
    /// Yet to be read. `prefixes` are `TermWeight.prefix` of its terms: most articles can be told by them to lack a term.
    case later(prefixes: [UInt16], Later<ArticleTraits>)

    package var value: ArticleTraits {
      switch self {
      case .held(let traits): traits
      case .elsewhere(_, let kept): kept.traits
      case .later(_, let later): later.value
      }
    }

    var termCount: Int {
      switch self {
      case .held(let traits): traits.terms.count
      case .elsewhere(let terms, _): terms
      case .later(let prefixes, _): prefixes.count
      }
    }

    /// Whether the article has any of some terms.
    func hasAny(of terms: [UInt64]) -> Bool {
      if case .later(let prefixes, _) = self {
        let wanted = terms.filter {
          prefixes.holds($0 >> TermWeight.prefixShift, ofBits: UInt16.bitWidth) { UInt64($0) }
        }
        return !wanted.isEmpty && wanted.contains { value.has($0) }
      }
      let traits = value
      return terms.contains { traits.has($0) }
    }
  }

  private func has(_ term: UInt64) -> Bool { terms.holds(term, ofBits: UInt64.bitWidth) { $0.term } }

  /// Where a term first stands in the article's text; -1 where it does not.
  func place(of term: UInt64) -> Int32 {
    terms.place(of: term, ofBits: UInt64.bitWidth) { $0.term }.map { terms[$0].place } ?? -1
  }
}

extension TermWeight {
  static let prefixShift = UInt64(UInt64.bitWidth - UInt16.bitWidth)

  /// The first bits of the term.
  package var prefix: UInt16 { UInt16(truncatingIfNeeded: term >> TermWeight.prefixShift) }
}

extension Array {
  /// Whether one of the elements, which ascend by `key`, has that key of so many bits. Keys are hashes: they lie evenly,
  /// so that the place of one is known nearly.
  fileprivate func holds(_ wanted: UInt64, ofBits bits: Int, _ key: (Element) -> UInt64) -> Bool {
    place(of: wanted, ofBits: bits, key) != nil
  }

  /// The index of the element that has a key.
  fileprivate func place(of wanted: UInt64, ofBits bits: Int, _ key: (Element) -> UInt64) -> Int? {
    withUnsafeBufferPointer { elements in
      let part = wanted << UInt64(UInt64.bitWidth - bits)
      var place = Int(part.multipliedFullWidth(by: UInt64(elements.count)).high)
      while place > 0, key(elements[place - 1]) >= wanted { place -= 1 }
      while place < elements.count, key(elements[place]) < wanted { place += 1 }
      return place < elements.count && key(elements[place]) == wanted ? place : nil
    }
  }
}
