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
