import Articles
import Bytes

/// What a derivation leaves for the next one, which does again only what a few changed articles concern.
package struct CorpusMemory: Sendable {
  /// For each article, newest first, of its id, and of its id and its bytes.
  var names: [UInt64] = []
  var marks: [UInt64] = []
  var terms: TermTable
  var pairs: SimilarPairs
  var copies: CopyPairs
  var duplicateOf: [Int?]
  /// `StoryEdges.components`.
  var components: [Int32]
  var stories: [Story]
  var related: [[RelatedArticle]]
  var keyPoints: [[ScoredStatement]]
  /// One for each topic.
  var briefings: [BriefingMemory] = []

  /// For each article its story.
  var storyOf: [Int?] {
    var storyOf: [Int?] = Array(repeating: nil, count: duplicateOf.count)
    for (number, story) in stories.enumerated() {
      for article in story.articles { storyOf[article] = number }
    }
    return storyOf
  }

  mutating func note(_ articles: [AnalyzedArticle]) {
    names = articles.indices.map { ContentHash.of(articles[$0].article.id) }
    marks = articles.indices.map { CorpusMemory.mark(articles[$0].fingerprint, name: names[$0]) }
  }

  static func mark(_ fingerprint: UInt64, name: UInt64) -> UInt64 {
    var print = Fingerprint(fingerprint)
    print.add(name)
    return print.value
  }
}
