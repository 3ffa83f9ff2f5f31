import Articles
import Briefings
import Bytes
import Diagnostics

/// What every build looks at of an article; the rest is read from the store where someone asks.
struct ArticleHead {
  var id = ""
  var range = 0..<0
  var metadata = ArticleMetadata(title: Inferable(""), slug: "")
  var rangesAreInFile = false
  var promos: [String] = []
  var fingerprint: UInt64 = 0
  var topics: [TopicScore] = []
  var mentions: [EntityMention] = []
  var wordCount = 0
  var termPrefixes: [UInt16] = []
}

extension ArticleHead {
  init(_ analyzed: AnalyzedArticle, _ traits: ArticleTraits) {
    let article = analyzed.article
    (id, range, metadata) = (article.id, article.range, article.metadata)
    (rangesAreInFile, promos) = (article.rangesAreInFile, article.promos)
    (fingerprint, topics, mentions) = (analyzed.fingerprint, analyzed.topics, analyzed.mentions)
    (wordCount, termPrefixes) = (analyzed.wordCount, traits.terms.map(\.prefix))
  }

  /// The article, with the rest from where `parts` says.
  func article(of file: SourceFile, _ parts: StoredParts) -> AnalyzedArticle {
    let article = Article(
      id: id, file: file, range: range, metadata: metadata, text: .later(Later { parts.text }), promos: promos,
      rangesAreInFile: rangesAreInFile)
    var analyzed = AnalyzedArticle(
      article: article, topics: topics, mentions: mentions, wordCount: wordCount,
      findings: .later(Later { parts.findings }), traits: .later(prefixes: termPrefixes, Later { parts.traits }))
    analyzed.fingerprint = fingerprint
    return analyzed
  }
}
