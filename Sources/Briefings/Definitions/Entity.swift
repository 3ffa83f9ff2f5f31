package import Diagnostics
package import Markdown

/// A person, place or organization: a file in `Content/entities`.
package struct Entity: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case person, place, organization }
  /// The file's name without its ending: `nicolas-maduro`.
  package var id: String
  package var name: String
  package var kind: Kind
  /// Other ways of naming it, without `name`.
  package var aliases: [String]
  package var body: Document
  package var file: SourceFile
}
