/// What English text says, as far as that can be known without any topic. All ranges are byte offsets in the text
/// that was analysed, in ascending order; `Int32` because an article is never two gigabytes.
package struct TextAnalysis: Sendable {
  package var sentences: [Sentence]
  package var quotes: [Quote]
  package var dates: [DateMention]
  package var names: [NameMention]

  package init(
    sentences: [Sentence] = [], quotes: [Quote] = [], dates: [DateMention] = [], names: [NameMention] = []
  ) {
    self.sentences = sentences
    self.quotes = quotes
    self.dates = dates
    self.names = names
  }
}

extension TextAnalysis {
  /// The name that ends where these words do.
  package func name(ending words: Range<Int32>) -> NameMention? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.upperBound < words.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].range.upperBound == words.upperBound ? names[low] : nil
  }
}
