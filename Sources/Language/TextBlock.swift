/// A part of the text that is analysed as one: sentences never cross blocks, quotations may.
package struct TextBlock: Sendable {
  package enum Kind: Sendable {
    /// Running text: sentences, quotes, dates, names.
    case prose
    /// A heading: names are counted, nothing is cited from it.
    case heading
    /// Code, rules, promos: passed over.
    case skipped
  }

  private var bounds: Range<Int32>
  package var kind: Kind

  package init(range: Range<Int>, kind: Kind) {
    bounds = Int32(range.lowerBound)..<Int32(range.upperBound)
    self.kind = kind
  }

  package var range: Range<Int> {
    get { Int(bounds.lowerBound)..<Int(bounds.upperBound) }
    set { bounds = Int32(newValue.lowerBound)..<Int32(newValue.upperBound) }
  }
}
