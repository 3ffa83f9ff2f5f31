import Bytes

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
    let place = names.partitionPoint { $0.range.upperBound < words.upperBound }
    return place < names.count && names[place].range.upperBound == words.upperBound ? names[place] : nil
  }

  /// The names that share a byte with this range.
  package func names(overlapping bytes: Range<Int32>) -> ArraySlice<NameMention> {
    let first = names.partitionPoint { $0.range.upperBound <= bytes.lowerBound }
    return names[first...].prefix { $0.range.lowerBound < bytes.upperBound }
  }
}
