/// What a build has made and nobody needs after it. It is large, and giving it back takes as long as some stages.
package struct SpentBuild: Sendable {
  private let site: LinkedSite
  private let rendered: RenderedSite?
  /// What the build before left.
  private let memory: BuildMemory?

  init(_ site: LinkedSite, _ rendered: RenderedSite?, after memory: BuildMemory?) {
    (self.site, self.rendered, self.memory) = (site, rendered, memory)
  }
}
