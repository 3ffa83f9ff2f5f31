/// Where parts of an article are kept that it does not hold itself. An object, because an article asks for two of them.
package protocol KeptArticle: AnyObject, Sendable {
  /// Made of what is kept, each time.
  var traits: ArticleTraits { get }
  /// The same; nobody asks where they are not kept.
  var findings: ArticleFindings { get }
  var keepsFindings: Bool { get }
}
