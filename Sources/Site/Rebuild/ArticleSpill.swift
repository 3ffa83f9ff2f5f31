import Articles
import Briefings
import Diagnostics

/// What a build needs again of its articles and holds in no memory meanwhile: their texts, what was found in them, and by
/// what they are compared, as the store has them, in a file that has no name and is gone with the process.
final class ArticleSpill: Sendable {
  let damage = DamageNote()
  fileprivate let file: UnnamedFile

  /// Nil where there is no place for such a file.
  init?() {
    guard let file = UnnamedFile() else { return nil }
    self.file = file
  }

  /// Takes what the articles of a file hold; where there is no room for it they keep it.
  func take(from read: inout ReadFile) {
    guard var articles = read.articles, articles.contains(where: \.holdsTraits), let stored = StoredFile(articles),
      let offset = file.append(stored.bytes)
    else { return }
    let (places, known) = (stored.places.moved(by: offset), articles[0].article.file)
    let source = places.source.map { file.source(at: $0, of: known, noting: damage) } ?? known
    for (index, place) in places.articles.enumerated() {
      articles[index].letGo(keptIn: SpilledArticle(self, place), source)
    }
    (read.articles, read.spilled) = (articles, places)
  }

  /// What was taken of a file.
  func stored(at places: ArticleStore.FilePlaces) -> StoredFile? {
    guard let start = places.start, let bytes = file.bytes(at: start, count: places.size) else { return nil }
    return StoredFile(bytes: bytes, places: places.moved(by: -start))
  }
}

/// Where a spill has what was taken from an article.
private final class SpilledArticle: KeptArticle {
  private let spill: ArticleSpill
  private let places: StoredParts.Places

  init(_ spill: ArticleSpill, _ places: StoredParts.Places) { (self.spill, self.places) = (spill, places) }

  private var parts: StoredParts { StoredParts(file: spill.file, damage: spill.damage, places: places) }
  var text: ArticleText { parts.text }
  var findings: ArticleFindings { parts.findings }
  var traits: ArticleTraits { parts.traits }
}
