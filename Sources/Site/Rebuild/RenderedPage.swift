/// A page as it was written, and what it was made of. An object, because the list of all is copied.
final class RenderedPage: Sendable {
  /// `PageTask.name`.
  let name: String
  /// `PageFingerprint` of the page.
  let own: UInt64
  /// Numbers of `SiteSource`.
  let sources: [UInt32]
  /// False where it was made of more than its sources tell: it is made anew each time.
  let isTold: Bool
  /// The page and its compressed copies.
  let files: [StagedFile]
  let links: PageLinks?

  init(
    name: String, own: UInt64, sources: [UInt32], isTold: Bool = true, files: [StagedFile], links: PageLinks?
  ) {
    self.name = name
    self.own = own
    self.sources = sources
    self.isTold = isTold
    self.files = files
    self.links = links
  }

  /// The same page where its sources have other numbers.
  func with(sources: [UInt32]) -> RenderedPage {
    RenderedPage(name: name, own: own, sources: sources, isTold: isTold, files: files, links: links)
  }
}
