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
  /// Of topics that its articles name and that do not exist.
  var unknownTopics: [Diagnostic] = []
  /// Where a spill has what the articles do not hold, until the store has it too.
  var spilled: ArticleStore.FilePlaces?
  /// Where the store has the articles.
  var place: ArticleStore.FilePlaces?
}

/// The article files of a site as they were read.
struct ReadFiles: Sendable {
  /// In byte order.
  var paths: [String] = []
  /// In the order of `paths`.
  var files: [ReadFile] = []

  mutating func remove(at place: Int) {
    paths.remove(at: place)
    files.remove(at: place)
  }

  /// Puts a new file in its place.
  mutating func insert(_ file: ReadFile, at path: String) {
    let place = paths.firstIndex { SourceTree.precedes(path, $0) } ?? paths.count
    paths.insert(path, at: place)
    files.insert(file, at: place)
  }

  /// The files at `paths`, nil where there is none.
  func files(at paths: [String]) -> [ReadFile?] {
    guard let places = ListMatch(self.paths, paths).places else { return files }
    return places.map { $0.map { files[$0] } }
  }

  /// All but the files at `paths`.
  func files(but paths: [String]) -> [(path: String, old: ReadFile)] {
    guard let places = ListMatch(paths, self.paths).places else { return [] }
    return places.indices.filter { places[$0] == nil }.map { (self.paths[$0], files[$0]) }
  }
}
