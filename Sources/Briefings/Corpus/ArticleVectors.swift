/// The articles of a corpus as vectors of TF-IDF weights, of length 1 at most.
///
/// How many articles there are, and how many have a term, count in steps: one more leaves nearly all vectors as they are.
/// Weights are whole numbers, so that no sum of products depends on the order of its terms.
struct ArticleVectors {
  /// The weight 1; products are in parts of its square.
  static let unit: Int32 = 1 << 16
  static let square = Float(1 << 32)

  struct Entry {
    /// Number of the term in the corpus.
    var term: Int32
    /// In parts of `unit`; before it is weighed, how often the article has the term.
    var weight: Int32
  }

  /// Of articles one after another, of each ascending by term.
  private var entries: [Entry] = []
  /// Where the entries of each article are: of all articles, or of those that were asked for.
  private var ranges: [Range<Int>]
  let table: TermTable
  private let weights: TermWeights

  var count: Int { ranges.count }
  var termCount: Int { table.terms.count }

  /// The vectors of all articles whose terms were counted; takes the terms, which are many, for them.
  init(taking counted: inout CountedTerms) {
    (ranges, table) = (counted.ranges, counted.table)
    swap(&entries, &counted.entries)
    weights = TermWeights(table, articles: ranges.count)
    var order = TermOrder(terms: table.terms.count)
    for range in ranges { weigh(range, &order) }
  }

  /// No vector until it is asked for; `table` has counted the terms of `count` articles.
  init(none count: Int, _ table: TermTable) {
    ranges = Array(repeating: 0..<0, count: count)
    self.table = table
    weights = TermWeights(table, articles: count)
  }

  /// Makes the vectors of some articles where they are not there yet.
  mutating func prepare(_ wanted: some Sequence<Int>, of articles: [AnalyzedArticle]) {
    var order = TermOrder(terms: table.terms.count)
    for index in wanted where ranges[index].isEmpty {
      let start = entries.count
      for term in articles[index].terms {
        entries.append(Entry(term: table.number(of: term.term), count: term.count))
      }
      ranges[index] = start..<entries.count
      weigh(ranges[index], &order)
    }
  }

  private mutating func weigh(_ range: Range<Int>, _ order: inout TermOrder) {
    entries.withUnsafeMutableBufferPointer { entries in
      let vector = UnsafeMutableBufferPointer(rebasing: entries[range])
      weights.weigh(vector)
      order.sort(vector)
    }
  }

  /// Ascending by term.
  func vector(of article: Int) -> ArraySlice<Entry> { entries[ranges[article]] }

  /// The terms that say most about an article and that another article has too, weightiest first.
  func keyTerms(of article: Int, most count: Int) -> [Entry] {
    let terms = table.terms
    var best = BestFew<Entry>(count) {
      $0.weight != $1.weight ? $0.weight > $1.weight : terms[Int($0.term)] < terms[Int($1.term)]
    }
    for entry in vector(of: article) where table.frequencies[Int(entry.term)] > 1 { best.offer(entry) }
    return best.elements
  }
}

extension ArticleVectors.Entry {
  /// Not weighed yet.
  init(term: Int32, count: Int) { self.init(term: term, weight: Int32(clamping: count)) }
}

/// The terms of articles, taken in one article after another: no more of them is kept than becomes their vectors.
struct CountedTerms {
  fileprivate var entries: [ArticleVectors.Entry] = []
  fileprivate var ranges: [Range<Int>] = []
  fileprivate var table = TermTable(capacity: 1 << 15)

  /// Room for so many articles, and terms of all together.
  init(articles: Int, terms: Int) {
    entries.reserveCapacity(terms)
    ranges.reserveCapacity(articles)
  }

  mutating func add(_ terms: [TermWeight]) {
    let start = entries.count
    for term in terms { entries.append(ArticleVectors.Entry(term: table.add(term), count: term.count)) }
    ranges.append(start..<entries.count)
  }
}
