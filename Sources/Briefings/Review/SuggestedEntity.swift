/// A name that stands often in the articles and that no entity has.
package struct SuggestedEntity: Sendable, Equatable {
  package var name: String
  package var kind: Entity.Kind
  /// False where the articles do not tell what kind of name it is, and `kind` is only what is most likely.
  package var isKindTold: Bool
  /// The short form that the articles introduce: "(IMF)".
  package var aliases: [String]
  package var mentions: Int
}
