import Articles
import Briefings
import Bytes
import Diagnostics

/// Where the articles of a build are kept for the next one: one file, to which each build adds what it had to parse.
///
/// Nothing in it is overwritten, so that a build that is killed leaves all that the record of the last one names. What
/// a record names is checked when it is read: a store that was damaged or replaced gives no article.
struct ArticleStore: Sendable {
  /// Where something is.
  struct Place: Sendable, Equatable {
    var offset: Int
    var size: Int
    /// `ContentHash` of the bytes there.
    var checksum: UInt64
  }

  /// Where the articles of one file are.
  struct FilePlaces: Sendable {
    /// The bytes of the file, where they are not read from it again.
    var source: Place?
    var articles: [StoredParts.Places]

    var size: Int { articles.reduce(source?.size ?? 0) { $0 + $1.size } }
  }

  let damage = DamageNote()
  private let path: String
  private let file: ReadableFile?

  init(output: String) {
    path = "\(output)/\(OutputPath.reservedFolder)/articles"
    file = ReadableFile(path: path)
  }

  /// The articles of `file`, of which no more than the heads are read; nil where the store does not hold them whole.
  func articles(at places: FilePlaces, of file: SourceFile) -> [AnalyzedArticle]? {
    guard let store = self.file else { return nil }
    let file = places.source.map { store.source(at: $0, of: file, noting: damage) } ?? file
    var articles: [AnalyzedArticle] = []
    for places in places.articles {
      let head = try? store.part(at: places.head, blank: ArticleHead()) { archive, head throws(Archive.Damage) in
        try archive.head(&head)
      }
      guard let head else { return nil }
      articles.append(head.article(of: file, StoredParts(file: store, damage: damage, places: places)))
    }
    return articles
  }
}

extension ArticleStore {
  /// Files whose articles are written at a time.
  private static let portion = 64
  /// What a store may have out of date and be small all the same, in bytes.
  private static let smallWaste = 4 << 20

  /// Adds the articles of files that the store does not hold yet, and notes their places. What `spill` has of them is
  /// copied from there.
  ///
  /// A store of which more than half is out of date is written anew.
  func add(_ files: inout [ReadFile], _ spill: ArticleSpill?, jobs: Int) async throws(EnvironmentFailure) {
    let live = files.reduce(0) { $0 + ($1.place?.size ?? 0) }
    let size = file?.size ?? 0
    guard size > 2 * live + ArticleStore.smallWaste else {
      return try await append(&files, spill, to: StoreAppender(try POSIXFile(appending: path), at: size), jobs: jobs)
    }
    var store = StoreAppender(try POSIXFile(creating: path + ".next"), at: 0)
    for index in files.indices {
      guard let place = files[index].place else { continue }
      files[index].place = try file.flatMap { file throws(EnvironmentFailure) in
        try store.copy(place, from: file)
      }
    }
    try await append(&files, spill, to: store, jobs: jobs)
    try FileTree.rename(path + ".next", to: path)
  }

  private func append(
    _ files: inout [ReadFile], _ spill: ArticleSpill?, to store: consuming StoreAppender, jobs: Int
  ) async throws(EnvironmentFailure) {
    let missing = files.indices.filter { index in
      files[index].place == nil && files[index].diagnostics.isEmpty && files[index].articles != nil
    }
    for first in stride(from: 0, to: missing.count, by: ArticleStore.portion) {
      let portion = missing[first..<min(first + ArticleStore.portion, missing.count)]
      let read = portion.map { files[$0] }
      let kept = await concurrentMap(portion.count, jobs: jobs) { number in
        read[number].spilled.flatMap { spill?.stored(at: $0) } ?? StoredFile(read[number].articles ?? [])
      }
      for (index, kept) in zip(portion, kept) {
        if let kept { files[index].place = try store.add(kept) }
        files[index].spilled = nil
      }
    }
  }
}

extension StoredParts.Places {
  var size: Int { head.size + text.size + findings.size + traits.size }
}
