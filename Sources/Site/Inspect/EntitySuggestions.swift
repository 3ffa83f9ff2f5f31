import Articles
package import Briefings
import Language
import Markdown

/// Names that stand often in the texts and that no entity has: ready-made files for them.
package struct EntitySuggestions: Sendable {
  private let coverage: Coverage
  private static let fewestMentions = 3
  private static let most = 40

  package init(_ coverage: Coverage) { self.coverage = coverage }

  package func text() -> String {
    let found = names()
    guard !found.isEmpty else { return "No name is found often enough to suggest.\n" }
    return "Suggested entities:\n"
      + found.map { name in
        """
          Content/entities/\(Slug.make(of: name.text)).md (\(name.count) mentions)
            ---
            name: \(name.text)
            kind: \(name.kind)
            aliases: []
            ---

        """
      }.joined()
  }

  private func names() -> [(text: String, kind: String, count: Int)] {
    var counts: [String: (kind: NameMention.Kind, count: Int)] = [:]
    for analyzed in coverage.articles {
      let known = analyzed.mentions.map(\.range)
      for name in analyzed.analysis.names
      where !known.contains(where: { $0.overlaps(name.full) || $0.overlaps(name.range) }) {
        let text = analyzed.article.document.string(Range<Int>(name.full))
        counts[text, default: (name.kind, 0)].count += 1
      }
    }
    return counts.filter { $0.value.count >= Self.fewestMentions && $0.key.count { $0.isLetter } > 1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.most)
      .map {
        (text: $0.key, kind: $0.value.kind == .unknown ? "person" : $0.value.kind.rawValue, count: $0.value.count)
      }
  }
}
