/// A place where an entity is named.
package struct EntityMention: Sendable, Equatable {
  /// Index into the site's entities.
  package var entity: Int
  /// In `Document.text`.
  package var range: Range<Int32>
}
