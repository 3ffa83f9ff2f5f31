import Briefings
import Bytes
import Language

/// What a build needs again of its articles and holds in no memory meanwhile: what was found in them, and by what they are
/// compared, in a file that has no name and is gone with the process.
final class ArticleSpill: Sendable {
  let damage = DamageNote()
  private let file: UnnamedFile

  /// Nil where there is no place for such a file.
  init?() {
    guard let file = UnnamedFile() else { return nil }
    self.file = file
  }

  /// Takes what articles hold; where there is no room for it they keep it.
  func take(from articles: inout [AnalyzedArticle]) {
    var archive = Archive()
    var places: [(index: Int, start: Int, middle: Int, end: Int)] = []
    for index in articles.indices where articles[index].holdsTraits {
      let start = archive.bytes.count
      var (findings, traits) = articles[index].parts
      do {
        try archive.findings(&findings)
        let middle = archive.bytes.count
        try archive.traits(&traits)
        places.append((index, start, middle, archive.bytes.count))
      } catch {
        return
      }
    }
    guard !places.isEmpty, let offset = file.append(archive.bytes) else { return }
    for (index, start, middle, end) in places {
      let place = SpilledArticle(self, offset: offset + start, findings: middle - start, traits: end - middle)
      articles[index].letGo(keptIn: place)
    }
  }

  /// Nil, and noted, where the file does not have so many bytes.
  fileprivate func archive(at offset: Int, count: Int) -> Archive? {
    guard let bytes = file.bytes(at: offset, count: count) else {
      damage.note()
      return nil
    }
    return Archive(reading: bytes)
  }
}

/// Where a spill has what was taken from an article.
private final class SpilledArticle: KeptArticle {
  private let spill: ArticleSpill
  private let offset: Int
  private let sizes: (findings: Int32, traits: Int32)

  init(_ spill: ArticleSpill, offset: Int, findings: Int, traits: Int) {
    (self.spill, self.offset, sizes) = (spill, offset, (Int32(findings), Int32(traits)))
  }

  var findings: ArticleFindings {
    var findings = ArticleFindings(analysis: TextAnalysis(), speakers: [])
    guard var archive = spill.archive(at: offset, count: Int(sizes.findings)) else { return findings }
    do { try archive.findings(&findings) } catch { spill.damage.note() }
    return findings
  }

  var traits: ArticleTraits {
    var traits = ArticleTraits(terms: [], ratings: [], shingles: [])
    let place = offset + Int(sizes.findings)
    guard var archive = spill.archive(at: place, count: Int(sizes.traits)) else { return traits }
    do { try archive.traits(&traits) } catch { spill.damage.note() }
    return traits
  }
}
