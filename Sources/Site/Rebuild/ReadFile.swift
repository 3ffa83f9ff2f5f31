import Briefings
import Bytes
import Diagnostics

/// An article file as it was read, with all that was found in it.
struct ReadFile: Sendable {
  /// Nil where it could not be had.
  var stamp: FileStamp?
  /// Whether the stamp alone tells that the file is the same.
  var isSettled = false
  /// `ContentHash` of the bytes.
  var hash: UInt64 = 0
  /// Nil while they are in the store and nobody has asked for them.
  var articles: [AnalyzedArticle]?
  var diagnostics: [Diagnostic] = []
  /// Where the store has the articles.
  var place: ArticleStore.FilePlaces?
}

/// The article files of a site as they were read.
struct ReadFiles: Sendable {
  /// In byte order.
  var paths: [String] = []
  /// In the order of `paths`.
  var files: [ReadFile] = []

  var byPath: [String: ReadFile] { Dictionary(zip(paths, files), uniquingKeysWith: { first, _ in first }) }
}
