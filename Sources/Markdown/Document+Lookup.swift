extension Document {
  /// The index of the passage that holds `offset` of `text`, or nil between passages.
  package func passage(at offset: Int) -> Int? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < passages.count && passages[low].text.contains(offset) ? low : nil
  }

  /// The plain text at `range` of `text`.
  package func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
