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

  /// Nil where the store does not hold them whole.
  func articles(at place: Place) -> [AnalyzedArticle]? {
    guard let bytes = file?.bytes(at: place.offset, count: place.size), ContentHash.of(bytes) == place.checksum
    else { return nil }
    return try? ArticleStore.articles(in: bytes)
  }

  static func articles(in bytes: [UInt8]) throws(Archive.Damage) -> [AnalyzedArticle] {
    var archive = Archive(reading: bytes)
    var articles: [AnalyzedArticle] = []
    try archive.articles(&articles)
    guard archive.isAtEnd else { throw Archive.Damage() }
    return articles
  }

  /// Nil where an archive does not keep all of an article.
  static func bytes(of articles: [AnalyzedArticle]) -> [UInt8]? {
    guard articles.allSatisfy(\.isKeptWhole) else { return nil }
    var archive = Archive()
    var articles = articles
    do { try archive.articles(&articles) } catch { return nil }
    return archive.bytes
  }
}

extension ArticleStore {
  /// Bytes that are written at a time.
  private static let portion = 4 << 20

  /// Adds the articles of files that the store does not hold yet, and notes their places.
  ///
  /// A store of which more than half is out of date is written anew.
  func add(_ files: inout [String: ReadFile]) throws(EnvironmentFailure) {
    let live = files.values.reduce(0) { $0 + ($1.place?.size ?? 0) }
    let size = file?.size ?? 0
    if size > 2 * live + ArticleStore.portion, files.values.allSatisfy({ $0.articles != nil }) {
      for path in files.keys { files[path]?.place = nil }
      try append(&files, to: try POSIXFile(creating: path + ".next"), from: 0)
      return try FileTree.rename(path + ".next", to: path)
    }
    try append(&files, to: try POSIXFile(appending: path), from: size)
  }

  private func append(_ files: inout [String: ReadFile], to store: borrowing POSIXFile, from start: Int)
    throws(EnvironmentFailure)
  {
    var offset = start
    var pending: [UInt8] = []
    for path in files.keys.sorted() {
      guard let file = files[path], file.place == nil, file.diagnostics.isEmpty, let articles = file.articles,
        let bytes = ArticleStore.bytes(of: articles)
      else { continue }
      files[path]?.place = Place(offset: offset, size: bytes.count, checksum: ContentHash.of(bytes))
      offset += bytes.count
      pending += bytes
      if pending.count >= ArticleStore.portion {
        try store.write(pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
    if !pending.isEmpty { try store.write(pending) }
  }
}

extension Archive {
  fileprivate mutating func articles(_ articles: inout [AnalyzedArticle]) throws(Damage) {
    try list(&articles, blank: .blank) { archive, article throws(Damage) in try archive.article(&article) }
  }
}
