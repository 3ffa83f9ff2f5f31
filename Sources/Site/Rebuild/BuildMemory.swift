import Briefings
import Bytes
import Diagnostics

/// What a build leaves for the next one, so that only what has changed is read, parsed and rendered again.
package struct BuildMemory: Sendable {
  var inputs: FixedInputs
  /// By path.
  var files: [String: ReadFile]
  var sources: SiteFingerprints
  /// In the order in which the site lists its pages.
  var pages: [RenderedPage]
  /// What was derived; nil where it is derived anew.
  var corpus: CorpusMemory?
  /// Has the articles of files that hold none themselves.
  var store: ArticleStore?

  init(
    inputs: FixedInputs, files: [String: ReadFile], sources: SiteFingerprints, pages: [RenderedPage],
    corpus: CorpusMemory? = nil, store: ArticleStore? = nil
  ) {
    self.corpus = corpus
    self.store = store
    self.inputs = inputs
    self.files = files
    self.sources = sources
    self.pages = pages
  }

  /// Throws `DamagedMemory` where anything read from the store was damaged.
  func requireWhole() throws { if store?.damage.isFound == true { throw DamagedMemory() } }

  /// To be filled from a record.
  init(store: ArticleStore) {
    self.init(
      inputs: FixedInputs(reading: [], rendering: []), files: [:], sources: SiteFingerprints(names: [], values: []),
      pages: [])
    self.store = store
  }
}

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

/// A page as it was written, and what it was made of.
struct RenderedPage: Sendable {
  /// `PageTask.name`.
  var name: String
  /// `PageFingerprint` of the page.
  var own: UInt64
  /// Numbers of `SiteSource`.
  var sources: [UInt32]
  /// False where it was made of more than its sources tell: it is made anew each time.
  var isTold = true
  /// The page and its compressed copies.
  var files: [StagedFile]
  var links: PageLinks?
}
