import Articles
import Language
import Markdown

/// Puts one decision into one article, at the words it names.
struct OverridePlacement {
  let entities: [Entity]

  /// Returns why the decision is void, or nil where it applies.
  func put(_ override: Override, at place: Range<Int>, in article: inout AnalyzedArticle) -> String? {
    switch override.kind {
    case .quote, .notQuote, .speaker: putOnQuote(override, at: place, in: &article)
    case .date: putOnDate(override, at: place, in: &article)
    case .sic: note(override, place, in: &article)
    case .timeline: putOnDatedSentence(override, at: place, in: &article)
    default: putOnSentence(override, at: place, in: &article)
    }
  }

  private func note(_ override: Override, _ range: Range<Int>, in article: inout AnalyzedArticle) -> String? {
    article.overrides.append(
      AppliedOverride(kind: override.kind, range: range, value: override.value, location: override.location))
    return nil
  }

  /// Sentences are meant as wholes, even by a few of their words.
  private func putOnSentence(_ override: Override, at place: Range<Int>, in article: inout AnalyzedArticle) -> String? {
    let touched = article.analysis.sentences.indices.filter {
      article.analysis.sentences[$0].range.overlaps(Int32(place.lowerBound)..<Int32(place.upperBound))
    }
    guard let first = touched.first, let last = touched.last else { return "no sentence" }
    if override.kind != .keyPoint, override.kind != .notTimeline {
      for index in touched where index < article.ratings.count { article.ratings[index] = 0 }
    }
    let sentences = article.analysis.sentences
    let range = Int(sentences[first].range.lowerBound)..<Int(sentences[last].range.upperBound)
    if override.kind == .suppress { removeQuotes(in: range, of: &article) }
    return note(override, range, in: &article)
  }

  private func putOnDatedSentence(
    _ override: Override, at place: Range<Int>, in article: inout AnalyzedArticle
  ) -> String? {
    let range = article.sentenceRange(around: place)
    guard article.analysis.dates.contains(where: { $0.value != nil && range.contains(Int($0.range.lowerBound)) }) else {
      return "no day is known in this sentence"
    }
    return note(override, range, in: &article)
  }

  private func putOnQuote(_ override: Override, at place: Range<Int>, in article: inout AnalyzedArticle) -> String? {
    guard let index = quote(at: place, in: article) else { return "no quotation" }
    if case .name(let name) = override.value, name.hasPrefix("@"), !entities.contains(where: { $0.isNamed(name) }) {
      return "no entity “\(name)” in Content/entities"
    }
    let range = Range<Int>(article.analysis.quotes[index].range)
    switch override.kind {
    case .notQuote: removeQuotes(in: range, of: &article)
    case .speaker: setSpeaker(override.value, ofQuote: index, in: &article)
    default: break
    }
    return note(override, range, in: &article)
  }

  /// The quotation that the words are part of, else the first one after them in their sentence.
  private func quote(at place: Range<Int>, in article: AnalyzedArticle) -> Int? {
    let quotes = article.analysis.quotes
    let sentence = article.sentenceRange(around: place)
    return quotes.firstIndex { Range<Int>($0.range).overlaps(place) }
      ?? quotes.firstIndex {
        Range<Int>($0.range).overlaps(place.upperBound..<max(place.upperBound, sentence.upperBound))
      }
  }

  private func removeQuotes(in range: Range<Int>, of article: inout AnalyzedArticle) {
    for index in article.analysis.quotes.indices.reversed()
    where Range<Int>(article.analysis.quotes[index].range).overlaps(range) {
      article.analysis.quotes.remove(at: index)
      if index < article.speakers.count { article.speakers.remove(at: index) }
    }
  }

  private func setSpeaker(_ value: Override.Value, ofQuote index: Int, in article: inout AnalyzedArticle) {
    article.analysis.quotes[index].speaker = nil
    article.analysis.quotes[index].antecedent = nil
    guard index < article.speakers.count else { return }
    article.speakers[index] = nil
    guard case .name(let name) = value else { return }
    article.speakers[index] = entities.firstIndex { $0.isNamed(name) }
    if let place = PassageSearch(name, in: article.article.document).places().first {
      article.analysis.quotes[index].speaker = Int32(place.lowerBound)..<Int32(place.upperBound)
    }
  }

  private func putOnDate(_ override: Override, at place: Range<Int>, in article: inout AnalyzedArticle) -> String? {
    let value: PartialDate? = if case .date(let date) = override.value { date } else { nil }
    let published = article.article.metadata.date?.value.day
    let isFuture = value.flatMap { value in published.map { value.start > $0 } } ?? false
    let index = date(at: place, in: article)
    if let index {
      article.analysis.dates[index].value = value
      article.analysis.dates[index].isFuture = isFuture
      return note(override, Range<Int>(article.analysis.dates[index].range), in: &article)
    }
    let mention = DateMention(
      range: Int32(place.lowerBound)..<Int32(place.upperBound), value: value, isFuture: isFuture)
    let next = article.analysis.dates.firstIndex { $0.range.lowerBound > mention.range.lowerBound }
    article.analysis.dates.insert(mention, at: next ?? article.analysis.dates.count)
    return note(override, place, in: &article)
  }

  /// The expression that the words are part of, else the first one after them in their sentence.
  private func date(at place: Range<Int>, in article: AnalyzedArticle) -> Int? {
    let dates = article.analysis.dates
    let sentence = article.sentenceRange(around: place)
    return dates.firstIndex { Range<Int>($0.range).overlaps(place) }
      ?? dates.firstIndex {
        Int($0.range.lowerBound) >= place.upperBound && Int($0.range.upperBound) <= sentence.upperBound
      }
  }
}

extension AnalyzedArticle {
  /// From the start of the first sentence that `place` touches to the end of the last; `place` where there is none.
  func sentenceRange(around place: Range<Int>) -> Range<Int> {
    let touched = analysis.sentences.lazy.map { Range<Int>($0.range) }.filter { $0.overlaps(place) }
    let start = touched.first?.lowerBound ?? place.lowerBound
    return start..<max(touched.reduce(start) { max($0, $1.upperBound) }, place.upperBound)
  }
}

extension Entity {
  /// By one of its names, or by `@` and its id.
  fileprivate func isNamed(_ text: String) -> Bool { text == "@\(id)" || text == name || aliases.contains(text) }
}
