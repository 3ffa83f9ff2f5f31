import Briefings
import Bytes
import Diagnostics

/// What a build leaves for the next one, so that only what has changed is read, parsed and rendered again.
package struct BuildMemory: Sendable {
  var inputs: FixedInputs
  var files: ReadFiles
  var sources: SiteFingerprints
  /// In the order in which the site lists its pages.
  var pages: [RenderedPage]
  /// What files that are no pages offer to links.
  var fileTargets: [UInt64] = []
  /// What was derived; nil where it is derived anew.
  var corpus: CorpusMemory?
  /// Has the articles of files that hold none themselves.
  var store: ArticleStore?
  /// What a process that builds again and again need not read, nor ask of each file, again.
  var frame: SiteFrame?
  var stamp: InputStamp?
  var owned: OwnedFiles?
  var model: SiteModel?
  /// Files of `owned` that were no longer in Output, where that was looked up after the last change.
  var missing: Set<String>?

  init(
    inputs: FixedInputs, files: ReadFiles, sources: SiteFingerprints, pages: [RenderedPage],
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

  /// The files that are in Output, as far as this process wrote them, and those of them that are gone.
  func output(_ folder: String, jobs: Int) async throws -> (owned: OwnedFiles, missing: Set<String>)? {
    guard let owned, let output = FolderHandle(path: folder) else { return nil }
    if let missing { return (owned, missing) }
    return (owned, try await owned.missing(in: output, jobs: jobs))
  }

  /// To be filled from a record.
  init(store: ArticleStore) {
    self.init(
      inputs: FixedInputs(reading: [], rendering: []), files: ReadFiles(),
      sources: SiteFingerprints(names: [], values: []),
      pages: [])
    self.store = store
  }
}
