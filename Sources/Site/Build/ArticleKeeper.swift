/// Keeps the articles of a build for the next one, beside derivation, which does not keep all cores busy all the time.
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
}
