import Briefings

/// Keeps the articles of a build and what was derived from them for the next one, beside stages that do not keep all
/// cores busy all the time.
struct ArticleKeeper: Sendable {
  let record: BuildRecord
  /// Whether this build needs no more of them than its pages show.
  let letsGo: Bool

  /// The files with the places where the store has their articles.
  func keep(_ files: ReadFiles, jobs: Int) async -> ReadFiles {
    var kept = await record.keep(files, jobs: jobs)
    guard letsGo else { return kept }
    for index in kept.files.indices where kept.files[index].place != nil { kept.files[index].articles = nil }
    return kept
  }

  /// `definitions` are those by which it was derived.
  func keep(_ derived: CorpusMemory?, definitions: UInt64) {
    if let derived { record.keep(derived, definitions: definitions) }
  }
}
