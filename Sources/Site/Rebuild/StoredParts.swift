import Articles
import Briefings
import Bytes
import Language
import Markdown

/// The parts of one article that are read from a file when someone asks.
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

  let file: any PartFile
  let damage: DamageNote
  let places: Places

  var text: ArticleText {
    let blank = ArticleText(document: Document(), decisions: [], blocks: [])
    return part(places.text, blank: blank) { archive, text throws(Archive.Damage) in try archive.text(&text) }
  }

  var findings: ArticleFindings {
    let blank = ArticleFindings(analysis: TextAnalysis(), speakers: [])
    return part(places.findings, blank: blank) { archive, found throws(Archive.Damage) in try archive.findings(&found) }
  }

  var traits: ArticleTraits {
    let blank = ArticleTraits(terms: [], ratings: [], shingles: [])
    return part(places.traits, blank: blank) { archive, traits throws(Archive.Damage) in try archive.traits(&traits) }
  }

  private func part<Value>(
    _ place: ArticleStore.Place, blank: Value, _ body: (inout Archive, inout Value) throws(Archive.Damage) -> Void
  ) -> Value {
    do {
      return try file.part(at: place, blank: blank, body)
    } catch {
      damage.note()
      return blank
    }
  }
}
