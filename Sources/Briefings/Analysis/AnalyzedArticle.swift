package import Articles
package import Bytes
package import Diagnostics
package import Language

/// An article with all that is found in it on its own; no other article has a say.
///
/// Articles go through many lists: what is large stands in objects that they share, and that may be read only when they
/// are asked for.
package struct AnalyzedArticle: Sendable {
  package var article: Article
  /// Of the file it was read from and its place there: the same for the same bytes. 0 where nobody asks.
  package var fingerprint: UInt64 = 0
  /// One for each topic that any rule hit, best score first.
  package var topics: [TopicScore]
  /// Mentions of gazetteer entities, in the order of the text.
  package var mentions: [EntityMention]
  /// How many words the article has, promos left out.
  package var wordCount: Int
  /// What an editor decided about its sentences, quotations, dates and stories.
  package var overrides: [AppliedOverride] = []
  package private(set) var findings: Deferred<ArticleFindings>
  private(set) var traits: ArticleTraits.Source

  package init(
    article: Article, analysis: TextAnalysis, topics: [TopicScore] = [], mentions: [EntityMention] = [],
    speakers: [Int?] = [], terms: [TermWeight] = [], ratings: [Float] = [], shingles: [UInt32] = [], wordCount: Int = 0
  ) {
    let traits = ArticleTraits(terms: terms, ratings: ratings, shingles: shingles)
    self.init(
      article: article, topics: topics, mentions: mentions, wordCount: wordCount,
      findings: .held(ArticleFindings(analysis: analysis, speakers: speakers)), traits: .held(traits))
  }

  /// An article whose parts may still have to be read.
  package init(
    article: Article, topics: [TopicScore], mentions: [EntityMention], wordCount: Int,
    findings: Deferred<ArticleFindings>, traits: ArticleTraits.Source
  ) {
    self.article = article
    self.topics = topics
    self.mentions = mentions
    self.wordCount = wordCount
    self.findings = findings
    self.traits = traits
  }
}

extension AnalyzedArticle {
  package var analysis: TextAnalysis {
    @inlinable get { findings.value.analysis }
    set { findings = .held(ArticleFindings(analysis: newValue, speakers: speakers)) }
  }

  /// For each of `analysis.quotes`, the entity that spoke: an index into the site's entities, or nil.
  package var speakers: [Int?] {
    get { findings.value.speakers }
    set { findings = .held(ArticleFindings(analysis: analysis, speakers: newValue)) }
  }

  /// Terms with their weights, for relatedness and stories: ascending by term.
  package var terms: [TermWeight] { traits.value.terms }

  /// For each of `analysis.sentences`, how well it would serve as a key point, from 0 (never) to 1.
  package var ratings: [Float] {
    get { traits.value.ratings }
    set { traits = .held(ArticleTraits(terms: terms, ratings: newValue, shingles: shingles)) }
  }

  /// Hashes of every five words in a row, ascending, for near-duplicates.
  package var shingles: [UInt32] { traits.value.shingles }

  /// Whether it has traits and holds them itself.
  package var holdsTraits: Bool { if case .held(let traits) = traits { !traits.terms.isEmpty } else { false } }

  /// Lets go of its text, its findings and its traits, which `kept` has; `file` has its source.
  package mutating func letGo(keptIn kept: some KeptArticle, _ file: SourceFile) {
    article = article.with(.elsewhere { kept.text }, in: file)
    findings = .elsewhere { kept.findings }
    traits = .elsewhere(terms: traits.termCount, kept)
  }

  /// Lets go of what only derivation and `suggest` read: its terms, ratings and shingles.
  mutating func forgetHowItWasDerived() { traits = .held(.none) }

  /// Takes its text and its findings in hand, for who asks for them more than once.
  package mutating func hold() {
    article = article.holdingText()
    if case .elsewhere(let make) = findings { findings = .held(make()) }
  }

  /// The article with its findings and its text in hand, for who has asked for them and will again. `article` is its own,
  /// which may hold the text already.
  package func holding(_ findings: ArticleFindings, in article: Article) -> AnalyzedArticle {
    var analyzed = self
    analyzed.findings = .held(findings)
    analyzed.article = article.holdingText()
    return analyzed
  }

  /// What was found in it, and by what it is compared, to be kept.
  package var parts: (findings: ArticleFindings, traits: ArticleTraits) { (findings.value, traits.value) }
}
