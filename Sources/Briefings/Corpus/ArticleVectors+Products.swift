extension ArticleVectors {
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
        sum.append(Entry(term: left[i].term, weight: left[i].weight &+ right[j].weight))
        (i, j) = (i + 1, j + 1)
      }
    }
    return sum
  }

  /// The terms two articles share, each with the product of its weights.
  func shared(_ a: Int, _ b: Int) -> [(term: UInt64, weight: Int64)] {
    let (left, right) = (vector(of: a), vector(of: b))
    var shared: [(term: UInt64, weight: Int64)] = []
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex {
      let (first, second) = (left[i].term, right[j].term)
      if first == second { shared.append((table.terms[Int(first)], Int64(left[i].weight) * Int64(right[j].weight))) }
      i += first <= second ? 1 : 0
      j += second <= first ? 1 : 0
    }
    return shared
  }
}
