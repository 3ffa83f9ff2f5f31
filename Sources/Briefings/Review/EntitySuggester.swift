import Articles
import Language
import Markdown

/// Counts the names that no entity has, and tells what they name by the words beside them.
package struct EntitySuggester {
  private let articles: [AnalyzedArticle]
  private static let fewestMentions = 3

  package init(_ articles: [AnalyzedArticle]) { self.articles = articles }

  /// The most frequent names first, equal ones by name.
  package func suggestions(atMost most: Int) -> [SuggestedEntity] {
    var names: [String: NameEvidence] = [:]
    for article in articles { count(article, in: &names) }
    let shortForms = Set(names.values.flatMap { $0.shortForms.keys })
    return names.filter { !shortForms.contains($0.key) && $0.value.mentions >= Self.fewestMentions }
      .sorted { ($1.value.mentions, $0.key) < ($0.value.mentions, $1.key) }.prefix(most)
      .map { name, evidence in
        SuggestedEntity(
          name: name, kind: evidence.kind.kind, isKindTold: evidence.kind.isTold,
          aliases: evidence.shortForms.keys.sorted(), mentions: evidence.mentions)
      }
  }

  private func count(_ analyzed: AnalyzedArticle, in names: inout [String: NameEvidence]) {
    let text = analyzed.article.document.text
    let known = analyzed.mentions.map(\.range)
    for mention in analyzed.analysis.names
    where !known.contains(where: { $0.overlaps(mention.full) || $0.overlaps(mention.range) }) {
      let name = analyzed.article.document.string(Range<Int>(mention.full))
      guard isName(name) else { continue }
      names[name, default: NameEvidence()].add(mention, in: text)
    }
  }

  /// "South Africans" are none, and one letter is none.
  private func isName(_ name: String) -> Bool {
    guard let last = TextFolding.words(of: name).last, name.count(where: \.isLetter) > 1 else { return false }
    let singular = name.last == "s" ? TextFolding.words(of: String(name.dropLast())).last : nil
    return !PlaceNames.isPeople(last.folded) && !(singular.map { PlaceNames.isPeople($0.folded) } ?? false)
  }
}
