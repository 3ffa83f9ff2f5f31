import Articles
package import Briefings

/// Names that stand often in the texts and that no entity has: ready-made files for them.
package struct EntitySuggestions: Sendable {
  private let coverage: Coverage
  private static let most = 40

  package init(_ coverage: Coverage) { self.coverage = coverage }

  package func text() -> String {
    let found = EntitySuggester(coverage.articles).suggestions(atMost: Self.most)
    guard !found.isEmpty else { return "No name is found often enough to suggest.\n" }
    return "Suggested entities:\n" + found.map(file).joined()
  }

  private func file(of entity: SuggestedEntity) -> String {
    """
      Content/entities/\(Slug.make(of: entity.name)).md (\(entity.mentions) mentions)
        ---
        name: \(entity.name)
        kind: \(entity.kind)\(entity.isKindTold ? "" : "  # a guess: the articles do not tell")
        aliases: [\(entity.aliases.joined(separator: ", "))]
        ---

    """
  }
}
