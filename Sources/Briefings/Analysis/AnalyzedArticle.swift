package import Articles
package import Bytes
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

  /// Lets go of its traits and findings, which `kept` has.
  package mutating func letGo(keptIn kept: some KeptArticle) {
    traits = .elsewhere(terms: traits.termCount, kept)
    findings = .elsewhere { kept.findings }
  }

  /// Lets go of what only derivation and `suggest` read: its terms, ratings and shingles.
  mutating func forgetHowItWasDerived() { traits = .held(.none) }

  /// Takes its findings in hand, for who asks for them more than once.
  package mutating func holdFindings() { if case .elsewhere(let make) = findings { findings = .held(make()) } }

  /// The article with its findings in hand, for who has asked for them and will again.
  package func holding(_ findings: ArticleFindings) -> AnalyzedArticle {
    var article = self
    article.findings = .held(findings)
    return article
  }

  /// What was found in it, and by what it is compared, to be kept.
  package var parts: (findings: ArticleFindings, traits: ArticleTraits) { (findings.value, traits.value) }
}

/// How strongly an article is on a topic, and every hit behind the number.
package struct TopicScore: Sendable, Equatable {
  /// The k of the score's formula: how fast further hits of one rule count for less, as in BM25.
  package static let saturation = 1.2

  /// Index into the site's topics.
  package var topic: Int
  package var score: Double
  /// Whether the score reaches the topic's threshold, or the editor said so.
  package var isAbout: Bool
  package var hits: [TopicHit]

  package init(topic: Int, score: Double, isAbout: Bool, hits: [TopicHit]) {
    self.topic = topic
    self.score = score
    self.isAbout = isAbout
    self.hits = hits
  }
}

/// One rule's part in a topic score: weight · count·(k+1)/(count+k) · boost, negative for `except`.
package struct TopicHit: Sendable, Equatable {
  package var pattern: String
  package var isException: Bool
  package var count: Int
  package var weight: Double
  /// The highest field boost among its hits: title 2, first paragraph 1.5, else 1.
  package var boost: Double
  package var score: Double
  /// Where it hit, in `Document.text`.
  package var ranges: [Range<Int32>]

  package init(
    pattern: String, isException: Bool, count: Int, weight: Double, boost: Double, score: Double,
    ranges: [Range<Int32>]
  ) {
    self.pattern = pattern
    self.isException = isException
    self.count = count
    self.weight = weight
    self.boost = boost
    self.score = score
    self.ranges = ranges
  }
}

package struct EntityMention: Sendable, Equatable {
  /// Index into the site's entities.
  package var entity: Int
  /// In `Document.text`.
  package var range: Range<Int32>
}

package struct TermWeight: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case word, number
    /// A word that the article mostly writes with a capital, or two such words in a row.
    case name
  }

  /// Twelve bytes, because an article has two hundred: the halves of `term`, and the rest from its lowest bits up.
  private let low: UInt32
  private let high: UInt32
  private let rest: UInt32

  private enum Bits {
    static let kind: UInt32 = 2
    static let count: UInt32 = 10
    static let place: UInt32 = 20
  }

  /// `place` is -1 where only the title has the term, and for numbers and two names. A count and a place that are too
  /// great are held as the greatest, and as none.
  package init(term: UInt64, count: Int, kind: Kind, place: Int32) {
    low = UInt32(truncatingIfNeeded: term)
    high = UInt32(truncatingIfNeeded: term >> 32)
    let kept = place < 1 << Bits.place - 1 ? UInt32(place + 1) : 0
    rest =
      UInt32(kind.rawValue) | UInt32(min(count, 1 << Bits.count - 1)) << Bits.kind | kept << (Bits.kind + Bits.count)
  }

  /// `StableHash` of the folded term, or of two names in a row.
  package var term: UInt64 { UInt64(high) << 32 | UInt64(low) }
  /// Where it first stands in `Document.text`, or -1.
  package var place: Int32 { Int32(truncatingIfNeeded: rest >> (Bits.kind + Bits.count)) - 1 }
  package var count: Int { Int(rest >> Bits.kind & (1 << Bits.count - 1)) }
  package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: rest & (1 << Bits.kind - 1))) ?? .word }
}
