/// The articles of a corpus as unit vectors of TF-IDF weights.
///
/// How many articles there are, and how many have a term, count in steps: one more leaves nearly all vectors as they are.
/// Weights are whole numbers, so that no sum of products depends on the order of its terms.
struct ArticleVectors {
  /// The weight 1; products are in parts of its square.
  static let unit: Int32 = 1 << 16
  private static let square = Float(1 << 32)

  struct Entry {
    /// Number of the term in the corpus.
    var term: Int32
    /// In parts of `unit`.
    var weight: Int32
    /// Where the term first stands in the article's text; -1 where only the title has it.
    var place: Int32
  }

  /// Of all articles one after another, of each ascending by term.
  private let entries: [Entry]
  /// Where the entries of each article begin; one more than there are articles.
  private let starts: [Int]
  private let table: TermTable

  var count: Int { starts.count - 1 }
  var termCount: Int { table.terms.count }

  init(_ articles: [AnalyzedArticle]) {
    var table = TermTable(capacity: 1 << 15)
    var entries: [Entry] = []
    entries.reserveCapacity(articles.reduce(0) { $0 + $1.terms.count })
    var starts = [0]
    starts.reserveCapacity(articles.count + 1)
    for article in articles {
      for term in article.terms {
        entries.append(Entry(term: table.count(term.term, as: term.kind), weight: 0, place: term.place))
      }
      starts.append(entries.count)
    }
    let weights = TermWeights(table, articles: articles.count)
    var sorter = TermOrder(terms: table.terms.count)
    entries.withUnsafeMutableBufferPointer { entries in
      for article in articles.indices {
        let vector = UnsafeMutableBufferPointer(rebasing: entries[starts[article]..<starts[article + 1]])
        weights.weigh(vector, as: articles[article].terms)
        sorter.sort(vector)
      }
    }
    (self.entries, self.starts, self.table) = (entries, starts, table)
  }

  /// Ascending by term.
  func vector(of article: Int) -> ArraySlice<Entry> { entries[starts[article]..<starts[article + 1]] }

  /// From 0 to 1.
  func cosine(_ a: Int, _ b: Int) -> Float {
    ArticleVectors.fraction(ArticleVectors.product(vector(of: a), vector(of: b)))
  }

  /// A product as a number from 0 to 1.
  static func fraction(_ product: Int64) -> Float { Float(product) / square }

  /// Of two vectors in order of their terms.
  static func product(_ left: ArraySlice<Entry>, _ right: ArraySlice<Entry>) -> Int64 {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var (i, j) = (0, 0)
        var sum: Int64 = 0
        while i < left.count, j < right.count {
          let (first, second) = (left[i].term, right[j].term)
          if first == second { sum += Int64(left[i].weight) * Int64(right[j].weight) }
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
        sum.append(Entry(term: left[i].term, weight: left[i].weight &+ right[j].weight, place: left[i].place))
        (i, j) = (i + 1, j + 1)
      }
    }
    return sum
  }

  /// The terms two articles share, weightiest first: for each its place in the first one and the product of weights.
  func shared(_ a: Int, _ b: Int) -> [(place: Int32, weight: Int64)] {
    let (left, right) = (vector(of: a), vector(of: b))
    var shared: [(place: Int32, weight: Int64)] = []
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex {
      let (first, second) = (left[i].term, right[j].term)
      if first == second { shared.append((left[i].place, Int64(left[i].weight) * Int64(right[j].weight))) }
      i += first <= second ? 1 : 0
      j += second <= first ? 1 : 0
    }
    return shared.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
  }

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
