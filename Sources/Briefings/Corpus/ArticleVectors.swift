import Foundation

/// The articles of a corpus as unit vectors of TF-IDF weights.
struct ArticleVectors {
  struct Entry {
    /// Number of the term in the corpus.
    var term: Int32
    var weight: Float
    /// Where the term first stands in the article's text; -1 where only the title has it.
    var place: Int32
  }

  /// Of all articles one after another, of each ascending by term.
  private let entries: [Entry]
  /// Where the entries of each article begin; one more than there are articles.
  private let starts: [Int]
  let frequencies: [Int32]

  var count: Int { starts.count - 1 }

  /// How much each kind of term counts in the likeness of two articles.
  private enum Share {
    static let names: Float = 0.55
    static let words: Float = 0.3
    static let numbers: Float = 0.15
  }

  init(_ articles: [AnalyzedArticle]) {
    var table = TermTable(capacity: 1 << 15)
    var kinds: [TermKindCount] = []
    var entries: [Entry] = []
    entries.reserveCapacity(articles.reduce(0) { $0 + $1.terms.count })
    var starts = [0]
    starts.reserveCapacity(articles.count + 1)
    let logarithms = (0...64).map { log(Float(max(1, $0))) }
    for article in articles {
      for term in article.terms {
        let number = table.count(term.term)
        if Int(number) == kinds.count { kinds.append(TermKindCount()) }
        kinds[Int(number)].add(term.kind)
        let logarithm = term.count <= 64 ? logarithms[Int(term.count)] : log(Float(term.count))
        entries.append(Entry(term: number, weight: 1 + logarithm, place: term.place))
      }
      starts.append(entries.count)
    }
    let total = Float(articles.count + 1)
    let weights = table.frequencies.map { log(total / (Float($0) + 0.5)) + 0.1 }
    let terms = zip(weights, kinds).map { (weight: $0, kind: $1.kind) }
    var sorter = TermOrder(terms: terms.count)
    entries.withUnsafeMutableBufferPointer { entries in
      for article in articles.indices {
        let vector = UnsafeMutableBufferPointer(rebasing: entries[starts[article]..<starts[article + 1]])
        ArticleVectors.weigh(vector, terms)
        sorter.sort(vector)
      }
    }
    (self.entries, self.starts, frequencies) = (entries, starts, table.frequencies)
  }

  /// Ascending by term.
  func vector(of article: Int) -> ArraySlice<Entry> { entries[starts[article]..<starts[article + 1]] }

  /// Scales the names, the numbers and the other words of an article each to their own share of a unit vector, however
  /// many there are of each: two events of one kind share their words, and two reports of one event its names.
  private static func weigh(
    _ vector: UnsafeMutableBufferPointer<Entry>, _ terms: [(weight: Float, kind: TermWeight.Kind)]
  ) {
    var squares: (names: Float, words: Float, numbers: Float) = (0, 0, 0)
    for place in vector.indices {
      let term = terms[Int(vector[place].term)]
      vector[place].weight *= term.weight
      let square = vector[place].weight * vector[place].weight
      switch term.kind {
      case .name: squares.names += square
      case .word: squares.words += square
      case .number: squares.numbers += square
      }
    }
    let names = squares.names > 0 ? (Share.names / squares.names).squareRoot() : 0
    let words = squares.words > 0 ? (Share.words / squares.words).squareRoot() : 0
    let numbers = squares.numbers > 0 ? (Share.numbers / squares.numbers).squareRoot() : 0
    for place in vector.indices {
      switch terms[Int(vector[place].term)].kind {
      case .name: vector[place].weight *= names
      case .word: vector[place].weight *= words
      case .number: vector[place].weight *= numbers
      }
    }
  }

  /// From 0 to 1.
  func cosine(_ a: Int, _ b: Int) -> Float { ArticleVectors.product(vector(of: a), vector(of: b)) }

  /// Of two vectors in order of their terms.
  static func product(_ left: ArraySlice<Entry>, _ right: ArraySlice<Entry>) -> Float {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var (i, j) = (0, 0)
        var sum: Float = 0
        while i < left.count, j < right.count {
          let (first, second) = (left[i].term, right[j].term)
          if first == second { sum += left[i].weight * right[j].weight }
          // Both steps without a branch: which list is ahead is a coin toss that no processor predicts.
          i &+= first <= second ? 1 : 0
          j &+= second <= first ? 1 : 0
        }
        return sum
      }
    }
  }

  /// Of two vectors in order of their terms.
  static func sum(_ left: ArraySlice<Entry>, _ right: ArraySlice<Entry>) -> [Entry] {
    var sum: [Entry] = []
    sum.reserveCapacity(left.count + right.count)
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex || j < right.endIndex {
      if j == right.endIndex || (i < left.endIndex && left[i].term < right[j].term) {
        sum.append(left[i])
        i += 1
      } else if i == left.endIndex || right[j].term < left[i].term {
        sum.append(right[j])
        j += 1
      } else {
        sum.append(Entry(term: left[i].term, weight: left[i].weight + right[j].weight, place: left[i].place))
        (i, j) = (i + 1, j + 1)
      }
    }
    return sum
  }

  /// The terms two articles share, weightiest first: for each its place in the first one and the product of weights.
  func shared(_ a: Int, _ b: Int) -> [(place: Int32, weight: Float)] {
    let (left, right) = (vector(of: a), vector(of: b))
    var shared: [(place: Int32, weight: Float)] = []
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex {
      let (first, second) = (left[i].term, right[j].term)
      if first == second { shared.append((left[i].place, left[i].weight * right[j].weight)) }
      i += first <= second ? 1 : 0
      j += second <= first ? 1 : 0
    }
    return shared.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
  }

  /// The terms that say most about an article and that another article has too, weightiest first.
  func keyTerms(of article: Int, most count: Int) -> [Entry] {
    var best = BestFew<Entry>(count) { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    for entry in vector(of: article) where frequencies[Int(entry.term)] > 1 { best.offer(entry) }
    return best.elements
  }
}

/// As what the articles of a corpus take a term.
private struct TermKindCount {
  private var names: Int32 = 0
  private var all: Int32 = 0
  private var isNumber = false

  mutating func add(_ kind: TermWeight.Kind) {
    all += 1
    if kind == .name { names += 1 }
    if kind == .number { isNumber = true }
  }

  /// A name where most articles write it as one: a word stands in capitals where it opens a sentence or a headline.
  var kind: TermWeight.Kind { isNumber ? .number : names * 2 > all ? .name : .word }
}
