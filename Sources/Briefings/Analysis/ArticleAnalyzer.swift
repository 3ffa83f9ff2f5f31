package import Articles
import Bytes
import Language
import Markdown

/// Finds all that is in one article on its own. Made once for a site, then used by every reading task.
package struct ArticleAnalyzer: Sendable {
  private let text = TextAnalyzer()
  private let entities: EntityMatcher
  private let topics: TopicMatcher

  package init(topics: [Topic], entities: [Entity]) {
    self.entities = EntityMatcher(entities)
    self.topics = TopicMatcher(topics: topics, entities: entities)
  }

  package func analyze(_ article: Article) -> AnalyzedArticle {
    let document = article.document
    let (tokens, analysis) = text.analyze(
      document.text, blocks: article.blocks, published: article.metadata.date?.value.day)
    let title = TitleText(article)
    return WordSequence.lend(document.text, tokens) { analyze(article, analysis, title, $0) }
  }

  private func analyze(
    _ article: Article, _ analysis: TextAnalysis, _ title: TitleText, _ words: WordSequence
  ) -> AnalyzedArticle {
    let people = PersonNames(analysis.names, in: words)
    let mentions = entities.mentions(in: words, people: people)
    let field = FieldBoost(article, title: title)
    let scores = title.withWords { titleWords in
      topics.scores(
        of: words, people: people, mentions: mentions, title: titleWords,
        titleMentions: titleWords.map { entities.mentions(in: $0, people: nil) } ?? [], metadata: article.metadata,
        boost: field.boost)
    }
    let terms = TermVector(words, title: title)
    let ratings = SentenceRating(words, analysis, terms, title: title).ratings()
    return AnalyzedArticle(
      article: article, analysis: analysis, topics: scores, mentions: mentions.fitted,
      speakers: SpeakerResolution(mentions).speakers(of: analysis.quotes), terms: terms.weights(), ratings: ratings,
      shingles: Shingles.hashes(of: words), wordCount: words.count)
  }
}

/// Which field of an article an offset of its text is in, as the score of a hit counts it.
struct FieldBoost {
  private let title: Range<Int32>
  private let firstParagraph: Range<Int32>

  init(_ article: Article, title: TitleText) {
    let first = article.document.passages.first { $0.kind == .paragraph || $0.kind == .quote || $0.kind == .list }
    firstParagraph = first.map { Int32($0.text.lowerBound)..<Int32($0.text.upperBound) } ?? 0..<0
    self.title = title.range
  }

  func boost(_ offset: Int32) -> Double {
    if title.contains(offset) { return ArticleField.title }
    return firstParagraph.contains(offset) ? ArticleField.firstParagraph : ArticleField.other
  }
}

/// The article's title as words: a range of its text where it stands there, tokens of its own where it does not.
struct TitleText {
  /// In `Document.text`; empty where the title is no part of it.
  let range: Range<Int32>
  /// Whether it is only the opening of the first sentence, because the text has no headline.
  let isOpening: Bool
  private let bytes: [UInt8]
  private let tokens: [Token]
  /// Folded hashes of the content words, each once.
  let terms: [UInt64]

  init(_ article: Article) {
    let title = Array(article.metadata.title.value.utf8)
    let document = article.document
    let first = document.passages.first { $0.kind != .promo }
    let opening = title.last == 0xA6 ? title.dropLast(3) : title[...]
    if let first, document.text[first.text].starts(with: opening) {
      range = Int32(first.text.lowerBound)..<Int32(first.text.lowerBound + opening.count)
    } else {
      range = 0..<0
    }
    isOpening = article.titleIsOpening
    bytes = title
    tokens = TextAnalyzer().tokens(of: title, blocks: [TextBlock(range: 0..<title.count, kind: .heading)])
    var numbers = HashNumbers(capacity: tokens.count)
    var terms: [UInt64] = []
    for token in tokens where TermVector.isTerm(token) && numbers.number(of: token.folded) == terms.count {
      terms.append(token.folded)
    }
    self.terms = terms
  }

  /// Calls `body` with the words of a title that is no part of the text, else with nil.
  func withWords<Result>(_ body: (WordSequence?) -> Result) -> Result {
    guard range.isEmpty else { return body(nil) }
    return WordSequence.lend(bytes, tokens) { body($0) }
  }
}
