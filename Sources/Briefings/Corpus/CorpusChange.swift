import Articles
import Bytes

/// What is different in a corpus since it was derived: a few articles with other texts, all in their old places.
struct CorpusChange {
  /// Of more articles all is derived anew.
  private static let most = 16
  /// Where more vectors change than this, and more than an eighth, too.
  private static let mostTouched = 256

  let articles: [Int]
  /// The terms that each of them had.
  private let before: [[TermWeight]]

  /// Nil where more than that has changed. `replaced` are articles as they were before.
  init?(from memory: CorpusMemory, to articles: [AnalyzedArticle], replaced: [AnalyzedArticle]) {
    guard articles.count == memory.marks.count else { return nil }
    var changed: [Int] = []
    for index in articles.indices {
      let name = ContentHash.of(articles[index].article.id)
      guard name == memory.names[index], changed.count <= CorpusChange.most else { return nil }
      if CorpusMemory.mark(articles[index].fingerprint, name: name) != memory.marks[index] { changed.append(index) }
    }
    guard changed.count <= CorpusChange.most else { return nil }
    let old = Dictionary(
      replaced.map { (CorpusMemory.mark($0.fingerprint, name: ContentHash.of($0.article.id)), $0.terms) },
      uniquingKeysWith: { first, _ in first })
    let before = changed.compactMap { old[memory.marks[$0]] }
    guard before.count == changed.count else { return nil }
    (self.articles, self.before) = (changed, before)
  }

  /// Counts the terms anew; gives the articles whose vectors change by that, nil where they are very many.
  func count(in table: inout TermTable, _ all: [AnalyzedArticle]) -> [Int]? {
    let after = articles.map { all[$0].terms }
    let terms = Set((before + after).joined().map(\.term)).sorted()
    let old = terms.map { table.standing(of: $0) }
    for term in before.joined() { table.remove(term) }
    for term in after.joined() { table.add(term) }
    let own = Dictionary(after.joined().map { ($0.term, 1) }, uniquingKeysWith: +)
    let moved = zip(terms, old).filter { table.standing(of: $0) != $1 }.map(\.0)
      .filter { table.frequency(of: $0) > own[$0, default: 0] }
    var touched = Set(articles)
    for index in all.indices where !moved.isEmpty && all[index].traits.hasAny(of: moved) { touched.insert(index) }
    return touched.count > max(CorpusChange.mostTouched, all.count / 8) ? nil : touched.sorted()
  }
}
