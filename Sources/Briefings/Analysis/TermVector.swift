import Language

/// How often each content word stands in an article, each number, and each two names in a row ("Tara Reid").
struct TermVector {
  struct Count {
    var term: UInt64
    var count: Float = 0
    var place: Int32
    /// How many begin with a capital, less those that do not.
    var capitals: Int32 = 0
  }

  /// In the order of the text, those of the title alone at the end.
  private(set) var counts: [Count] = []
  /// For each word of the text its place in `counts`, -1 for words that no place of the text has as a term.
  private(set) var placeOfWord: [Int32] = []
  /// Numbers, and names in a row.
  private var others: [(term: UInt64, count: Int, kind: TermWeight.Kind)] = []
  private var places: HashNumbers
  private var otherPlaces = HashNumbers(capacity: 64)
  /// How many occurrences one in the title is worth.
  private static let titleCount: Float = 1

  init(_ words: WordSequence, title: TitleText) {
    places = HashNumbers(capacity: words.count / 2)
    counts.reserveCapacity(words.count / 2)
    others.reserveCapacity(words.count / 16)
    var previousName: (position: Int, folded: UInt64)?
    var placeOfWord = [Int32](unsafeUninitializedCapacity: words.count) { placeOfWord, count in
      for position in 0..<words.count {
        let token = words.token(position)
        if token.kind == .number { addOther(token.folded, .number) }
        placeOfWord.initializeElement(at: position, to: TermVector.isTerm(token) ? add(token) : -1)
        guard placeOfWord[position] >= 0, token.flags.contains(.capitalized) else { continue }
        if let previous = previousName, previous.position == position - 1, words.follows(position) {
          addOther(TermVector.pair(previous.folded, token.folded), .name)
        }
        previousName = (position, token.folded)
      }
      count = words.count
    }
    for term in title.terms { addTitle(term) }
    placeOfWord.withUnsafeMutableBufferPointer { placeOfWord in
      places.lend { find in
        for position in placeOfWord.indices where placeOfWord[position] < 0 {
          placeOfWord[position] = find(words.token(position).folded)
        }
      }
    }
    self.placeOfWord = placeOfWord
  }

  /// Where the term stands in `counts`.
  func place(of term: UInt64) -> Int? { places.find(term) }

  /// A word that can tell texts apart: no function word, three letters at least.
  static func isTerm(_ token: Token) -> Bool {
    token.kind == .word && !token.flags.contains(.stopword)
      && (token.end - token.start >= 3 || token.flags.contains(.allCaps))
  }

  /// Ascending by term.
  func weights() -> [TermWeight] {
    var weights: [TermWeight] = []
    weights.reserveCapacity(counts.count + others.count)
    for found in counts {
      weights.append(
        TermWeight(
          term: found.term, count: Int(found.count), kind: found.capitals > 0 ? .name : .word,
          place: found.place))
    }
    for found in others {
      weights.append(
        TermWeight(term: found.term, count: found.count, kind: found.kind, place: -1))
    }
    return HashSort.sorted(weights) { $0.term }
  }
}

extension TermVector {
  /// Counts a word, and gives its place.
  @inline(__always)
  private mutating func add(_ token: Token) -> Int32 {
    let place = places.number(of: token.folded)
    let step: Int32 = token.flags.contains(.capitalized) ? 1 : -1
    if place == counts.count {
      counts.append(Count(term: token.folded, count: 1, place: token.start, capitals: step))
    } else {
      counts.withUnsafeMutableBufferPointer { counts in
        counts[place].count += 1
        counts[place].capitals &+= step
      }
    }
    return Int32(truncatingIfNeeded: place)
  }

  private mutating func addTitle(_ term: UInt64) {
    let place = places.number(of: term)
    if place == counts.count { counts.append(Count(term: term, place: -1)) }
    counts[place].count += TermVector.titleCount
  }

  private mutating func addOther(_ term: UInt64, _ kind: TermWeight.Kind) {
    let place = otherPlaces.number(of: term)
    if place == others.count { others.append((term, 0, kind)) }
    others[place].count += 1
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15 ^ second) &* 0xD6E8_FEB8_6659_FD93
  }
}
