import Articles
package import Language
import Markdown

extension AnalyzedArticle {
  /// A direct or mixed quotation with the sentences it stands in; nil for speech that is not quoted.
  ///
  /// `article` is this article's index in the coverage.
  package func attributed(_ quote: Quote, of article: Int) -> AttributedQuote? {
    guard quote.kind == .direct || quote.kind == .mixed,
      let passage = self.article.document.passage(at: Int(quote.range.lowerBound))
    else { return nil }
    let place = { (range: Range<Int32>) in Statement(article: article, passage: passage, range: Range<Int>(range)) }
    return AttributedQuote(
      statement: place(quote.range), sentence: place(sentences(around: quote.range)), kind: quote.kind,
      cue: quote.cue.map(place))
  }

  /// Who speaks, in the words of the text; nil where nobody is named.
  package func speakerName(of quote: Quote) -> String? {
    if let decision = overrides(.speaker, in: Range<Int>(quote.range)).last, case .name(let name) = decision.value {
      return name.hasPrefix("@") ? nil : name
    }
    if quote.isPronoun, quote.antecedent == nil { return nil }
    return (quote.antecedent ?? quote.speaker).map { article.document.string(Range<Int>($0)) }
  }

  /// From the start of the sentence in which `range` begins to the end of the one in which it ends.
  private func sentences(around range: Range<Int32>) -> Range<Int32> {
    let sentences = analysis.sentences
    // They stand in the order of the text: the first that does not end before the range is looked for by halves.
    var (first, end) = (0, sentences.count)
    while first < end {
      let middle = (first + end) / 2
      if sentences[middle].range.upperBound <= range.lowerBound { first = middle + 1 } else { end = middle }
    }
    var around = range
    for sentence in sentences[first...] {
      guard sentence.range.lowerBound < range.upperBound else { break }
      around = min(around.lowerBound, sentence.range.lowerBound)..<max(around.upperBound, sentence.range.upperBound)
    }
    return around
  }
}
