package import Articles

/// Where parts of an article are kept that it does not hold itself. An object, because an article asks for three of them.
package protocol KeptArticle: AnyObject, Sendable {
  /// All are made of what is kept, each time.
  var text: ArticleText { get }
  var findings: ArticleFindings { get }
  var traits: ArticleTraits { get }
}
