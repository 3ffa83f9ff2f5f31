/// Articles that report the same event.
package struct Story: Sendable, Equatable {
  /// Made from its earliest article, so that it stays when others join.
  package var id: String
  /// The title of its most central article.
  package var title: String
  /// Newest first.
  package var articles: [Int]
  /// Outlets that did not just copy one another.
  package var independentSources: Int
  /// An editor put articles into it or kept some out of it.
  package var isByEditor = false
}
