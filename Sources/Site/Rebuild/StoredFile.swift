import Articles
import Briefings
import Bytes
import Diagnostics
import Language
import Markdown

/// The articles of one file as bytes for the store, one part after another.
struct StoredFile: Sendable {
  let bytes: [UInt8]
  /// In `bytes`.
  let places: ArticleStore.FilePlaces

  init(bytes: [UInt8], places: ArticleStore.FilePlaces) { (self.bytes, self.places) = (bytes, places) }

  /// Nil where an archive does not keep all of an article.
  init?(_ articles: [AnalyzedArticle]) {
    guard let file = articles.first?.article.file, articles.allSatisfy(\.isKeptWhole) else { return nil }
    var writer = PartWriter()
    var places = ArticleStore.FilePlaces(source: file.heldBytes.map { writer.add($0) }, articles: [])
    do {
      for article in articles { places.articles.append(try writer.add(article)) }
    } catch {
      return nil
    }
    (bytes, self.places) = (writer.bytes, places)
  }
}

private struct PartWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ part: [UInt8]) -> ArticleStore.Place {
    defer { bytes += part }
    return ArticleStore.Place(offset: bytes.count, size: part.count, checksum: ContentHash.of(part))
  }

  mutating func add(_ article: AnalyzedArticle) throws(Archive.Damage) -> StoredParts.Places {
    var (findings, traits) = article.parts
    var (head, text) = (ArticleHead(article, traits), article.article.text.value)
    return StoredParts.Places(
      head: try add { archive throws(Archive.Damage) in try archive.head(&head) },
      text: try add { archive throws(Archive.Damage) in try archive.text(&text) },
      findings: try add { archive throws(Archive.Damage) in try archive.findings(&findings) },
      traits: try add { archive throws(Archive.Damage) in try archive.traits(&traits) })
  }

  private mutating func add(_ part: (inout Archive) throws(Archive.Damage) -> Void) throws(Archive.Damage)
    -> ArticleStore.Place
  {
    var archive = Archive()
    try part(&archive)
    return add(archive.bytes)
  }
}
