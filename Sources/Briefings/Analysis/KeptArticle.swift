/// Where parts of an article are kept that it does not hold itself. An object, because an article asks for two of them.
package protocol KeptArticle: AnyObject, Sendable {
  /// Both are made of what is kept, each time.
  var traits: ArticleTraits { get }
  var findings: ArticleFindings { get }
}
