import Articles
import Briefings
import Bytes
import Diagnostics

/// Where the articles of a build are kept for the next one: one file, to which each build adds what it had to parse.
///
/// Nothing in it is overwritten, so that a build that is killed leaves all that the record of the last one names. What
/// a record names is checked when it is read: a store that was damaged or replaced gives no article.
struct ArticleStore: Sendable {
  /// Where the articles of one file are.
  struct Place: Sendable, Equatable {
    var offset: Int
    var size: Int
    /// `ContentHash` of the bytes there.
    var checksum: UInt64
  }

  private let path: String
  private let file: ReadableFile?

  init(output: String) {
    path = "\(output)/\(OutputPath.reservedFolder)/articles"
    file = ReadableFile(path: path)
  }

  /// The articles of `file`; nil where the store does not hold them whole.
  func articles(at place: Place, of file: SourceFile) -> [AnalyzedArticle]? {
    guard let bytes = self.file?.bytes(at: place) else { return nil }
    return try? ArticleStore.articles(in: bytes, of: file)
  }

  static func articles(in bytes: [UInt8], of file: SourceFile) throws(Archive.Damage) -> [AnalyzedArticle] {
    var archive = Archive(reading: bytes)
    var articles: [AnalyzedArticle] = []
    try archive.articles(&articles, of: file)
    guard archive.isAtEnd else { throw Archive.Damage() }
    return articles
  }

  /// Nil where an archive does not keep all of an article.
  static func bytes(of articles: [AnalyzedArticle]) -> [UInt8]? {
    guard articles.allSatisfy(\.isKeptWhole) else { return nil }
    var archive = Archive()
    var articles = articles
    guard let file = articles.first?.article.file else { return nil }
    do { try archive.articles(&articles, of: file) } catch { return nil }
    return archive.bytes
  }
}

extension ArticleStore {
  /// Files whose articles are written at a time.
  private static let portion = 256
  /// What a store may have out of date and be small all the same, in bytes.
  private static let smallWaste = 4 << 20

  /// Adds the articles of files that the store does not hold yet, and notes their places.
  ///
  /// A store of which more than half is out of date is written anew.
  func add(_ files: inout [String: ReadFile], jobs: Int) async throws(EnvironmentFailure) {
    let live = files.values.reduce(0) { $0 + ($1.place?.size ?? 0) }
    let size = file?.size ?? 0
    if size > 2 * live + ArticleStore.smallWaste, files.values.allSatisfy({ $0.articles != nil }) {
      for index in files.values.indices { files.values[index].place = nil }
      try await append(&files, to: try POSIXFile(creating: path + ".next"), from: 0, jobs: jobs)
      return try FileTree.rename(path + ".next", to: path)
    }
    try await append(&files, to: try POSIXFile(appending: path), from: size, jobs: jobs)
  }

  private func append(_ files: inout [String: ReadFile], to store: consuming POSIXFile, from start: Int, jobs: Int)
    async throws(EnvironmentFailure)
  {
    let missing = files.indices
      .filter { files[$0].value.place == nil && files[$0].value.diagnostics.isEmpty && files[$0].value.articles != nil }
      .sorted { files[$0].key < files[$1].key }
    var offset = start
    for first in stride(from: 0, to: missing.count, by: ArticleStore.portion) {
      let portion = missing[first..<min(first + ArticleStore.portion, missing.count)]
      let articles = portion.map { files[$0].value.articles ?? [] }
      let kept = await concurrentMap(portion.count, jobs: jobs) { index in
        ArticleStore.bytes(of: articles[index]).map { (bytes: $0, checksum: ContentHash.of($0)) }
      }
      for (index, kept) in zip(portion, kept) {
        guard let kept else { continue }
        files.values[index].place = Place(offset: offset, size: kept.bytes.count, checksum: kept.checksum)
        offset += kept.bytes.count
        try store.write(kept.bytes)
      }
    }
  }
}

extension Archive {
  /// Bytes of `file` that are not read again are kept with its articles.
  fileprivate mutating func articles(_ articles: inout [AnalyzedArticle], of file: SourceFile) throws(Damage) {
    var held = file.heldBytes
    try optional(&held, blank: []) { archive, held throws(Damage) in try archive.plain(&held) }
    let file = held.map { SourceFile(path: file.path, bytes: $0) } ?? file
    try list(&articles, blank: .blank) { archive, article throws(Damage) in try archive.article(&article, of: file) }
  }
}
