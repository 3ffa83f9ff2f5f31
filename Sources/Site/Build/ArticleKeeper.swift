import Briefings

/// Keeps the articles of a build and what was derived from them for the next one, beside stages that do not keep all
/// cores busy all the time.
struct ArticleKeeper: Sendable {
  let record: BuildRecord
  /// Whether this build needs no more of them than its pages show.
  var letsGo: Bool
  /// Whether what was let go of could not be read back.
  let damage = DamageNote()

  /// Gives the articles of `files`, and notes in these where the store has them.
  ///
  /// Where it lets go, the files hold no articles after that, and the articles no traits.
  func keep(_ files: inout ReadFiles, jobs: Int) async -> [AnalyzedArticle] {
    guard await record.keep(&files, jobs: jobs), letsGo else { return files.files.flatMap { $0.articles ?? [] } }
    let store = record.store(noting: damage)
    var articles: [AnalyzedArticle] = []
    articles.reserveCapacity(files.files.count)
    for index in files.files.indices {
      guard let places = files.files[index].place else {
        articles += files.files[index].articles ?? []
        continue
      }
      for (var article, places) in zip(files.files[index].articles ?? [], places.articles) {
        article.letGoOfTraits(keptIn: StoredArticle(store, places))
        articles.append(article)
      }
      files.files[index].articles = nil
    }
    return articles
  }

  /// `definitions` are those by which it was derived.
  func keep(_ derived: CorpusMemory?, definitions: UInt64) { record.keep(derived, definitions: definitions) }

  /// Throws `DamagedMemory` where what was let go of could not be read back.
  func requireWhole() throws { if letsGo, damage.isFound { throw DamagedMemory() } }
}

/// Where the store has an article of this build.
private final class StoredArticle: KeptArticle {
  private let store: ArticleStore
  private let places: (traits: ArticleStore.Place, findings: ArticleStore.Place)

  init(_ store: ArticleStore, _ places: StoredParts.Places) {
    (self.store, self.places) = (store, (places.traits, places.findings))
  }

  var traits: ArticleTraits { store.traits(at: places.traits) }
  var findings: ArticleFindings { store.findings(at: places.findings) }
  var keepsFindings: Bool { true }
}
