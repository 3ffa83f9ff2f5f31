/// A type whose values templates can read field by field, without a dictionary being built for them.
///
///     final class ArticlePage: TemplateRecord {
///       static let fields = RecordFields<ArticlePage>("article")
///         .field("title") { .text($0.title) }
///         .field("url") { .text($0.url) }
///     }
///
/// Attribute names in a template become slots when the template is compiled. A field is computed each time it is
/// printed, so an expensive one should be stored. Classes are cheapest: a large struct is boxed.
package protocol TemplateRecord: Sendable {
  static var fields: RecordFields<Self> { get }
}
