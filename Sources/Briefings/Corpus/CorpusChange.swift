import Articles
import Bytes

/// What is different in a corpus since it was derived: a few articles that have other texts, have come, are gone, or stand
/// elsewhere, which is both.
struct CorpusChange {
  /// Of more articles all is derived anew.
  private static let most = 16
  /// Where more vectors change than this, and more than an eighth, too.
  private static let mostTouched = 256

  /// Where the articles of before stand now.
  let numbers: Renumbering
  /// Those that have other texts or have come.
  let articles: [Int]
  /// The terms that those which changed, and those that are gone, had.
  private let before: [[TermWeight]]

  /// Nil where more than that has changed. `replaced` are articles as they were before.
  init?(from memory: CorpusMemory, to articles: [AnalyzedArticle], replaced: [AnalyzedArticle]) {
    guard CorpusStep.below(Int32(clamping: articles.count)) == CorpusStep.below(Int32(clamping: memory.marks.count))
    else { return nil }
    let names = articles.map { ContentHash.of($0.article.id) }
    numbers = Renumbering(from: memory.names, to: names)
    var (changed, former) = ([Int](), numbers.lost.map { memory.marks[$0] })
    for index in articles.indices {
      let origin = numbers.origin(of: index)
      if origin == Renumbering.gone {
        changed.append(index)
      } else if CorpusMemory.mark(articles[index].fingerprint, name: names[index]) != memory.marks[origin] {
        changed.append(index)
        former.append(memory.marks[origin])
      }
      guard max(changed.count, former.count) <= CorpusChange.most else { return nil }
    }
    let old = Dictionary(
      replaced.map { (CorpusMemory.mark($0.fingerprint, name: ContentHash.of($0.article.id)), $0) },
      uniquingKeysWith: { first, _ in first })
    before = former.compactMap { old[$0]?.terms }
    self.articles = changed
    guard before.count == former.count else { return nil }
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
