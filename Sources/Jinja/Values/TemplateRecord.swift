/// A type whose values templates can read field by field, without a dictionary being built for them.
///
///     final class ArticlePage: TemplateRecord {
///       static let fields = RecordFields<ArticlePage>("article")
///         .text("title") { $0.title }
///         .field("date") { .date($0.date) }
///     }
///
/// `fields` is a constant of the type: renderers remember its readers. A field is computed each time it is
/// printed, so an expensive one should be stored. Small structs are cheapest: the value that holds a record has it inline.
@usableFromInline package protocol TemplateRecord: Sendable {
  static var fields: RecordFields<Self> { get }
}
