import Articles
import Briefings
import Bytes
import Language
import Markdown

/// The parts of one article that are read from the store when someone asks.
///
/// What is damaged is empty, and noted: a build that came upon it is done again without the store.
struct StoredParts: Sendable {
  /// Where the parts of an article are.
  struct Places: Sendable {
    var head: ArticleStore.Place
    var text: ArticleStore.Place
    var findings: ArticleStore.Place
    var traits: ArticleStore.Place
  }

  let store: ArticleStore
  let places: Places

  var text: ArticleText {
    let blank = ArticleText(document: Document(), decisions: [], blocks: [])
    return store.noting(places.text, blank: blank) { archive, text throws(Archive.Damage) in try archive.text(&text) }
  }

  var findings: ArticleFindings { store.findings(at: places.findings) }

  var traits: ArticleTraits { store.traits(at: places.traits) }
}
