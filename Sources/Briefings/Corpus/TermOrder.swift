/// Sorts the entries of a vector by term: a radix sort, eight bits of the term's number at a time.
struct TermOrder {
  private let passes: Int
  private var scratch: [ArticleVectors.Entry] = []
  private var ends = [Int](repeating: 0, count: 256)

  /// `terms` is how many the corpus has.
  init(terms: Int) {
    var passes = 1
    while terms >> (8 * passes) > 0 { passes += 1 }
    self.passes = passes
  }

  mutating func sort(_ entries: UnsafeMutableBufferPointer<ArticleVectors.Entry>) {
    for pass in 0..<passes { sort(entries, by: Int32(8 * pass)) }
  }

  /// Keeps the order of entries that agree in the byte at `shift`.
  private mutating func sort(_ entries: UnsafeMutableBufferPointer<ArticleVectors.Entry>, by shift: Int32) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: entries)
    for bucket in ends.indices { ends[bucket] = 0 }
    for entry in scratch { ends[Int(entry.term >> shift & 255)] += 1 }
    var sum = 0
    for bucket in ends.indices {
      sum += ends[bucket]
      ends[bucket] = sum
    }
    for entry in scratch.reversed() {
      let bucket = Int(entry.term >> shift & 255)
      ends[bucket] -= 1
      entries[ends[bucket]] = entry
    }
  }
}
