import Bytes

extension Document {
  /// The index of the passage that holds `offset` of `text`, or nil between passages.
  package func passage(at offset: Int) -> Int? {
    let index = passages.partitionPoint { $0.text.upperBound <= offset }
    return index < passages.count && passages[index].text.contains(offset) ? index : nil
  }

  /// The plain text at `range` of `text`.
  package func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
