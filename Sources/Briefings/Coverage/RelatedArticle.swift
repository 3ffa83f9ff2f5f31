/// An article worth reading beside another one.
package struct RelatedArticle: Sendable, Equatable {
  package var article: Int
  /// Cosine of the term vectors, from 0 to 1.
  package var score: Double
  /// Entity ids and terms the two share, weightiest first.
  package var because: [String]
}
