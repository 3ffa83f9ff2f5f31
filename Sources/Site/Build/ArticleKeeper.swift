import Briefings

/// Keeps the articles of a build and what was derived from them for the next one.
struct ArticleKeeper: Sendable {
  let record: BuildRecord
  /// Takes what is needed of articles again, where this build needs no more of them than its pages show.
  var spill: ArticleSpill?

  /// Whether this build lets go of what it has no more need of.
  var letsGo: Bool { spill != nil }

  /// Gives the articles of `files`, and notes in these where the store has them: then they hold none where it lets go.
  func keep(_ files: inout ReadFiles, jobs: Int) async -> [AnalyzedArticle] {
    let articles = files.files.flatMap { $0.articles ?? [] }
    guard await record.keep(&files, spill, jobs: jobs), letsGo else { return articles }
    for index in files.files.indices where files.files[index].place != nil { files.files[index].articles = nil }
    return articles
  }

  /// `definitions` are those by which it was derived.
  func keep(_ derived: CorpusMemory?, definitions: UInt64) { record.keep(derived, definitions: definitions) }

  /// Throws `DamagedMemory` where what was let go of could not be read back.
  func requireWhole() throws { if spill?.damage.isFound == true { throw DamagedMemory() } }
}
