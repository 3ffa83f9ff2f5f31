import Site

/// A site that is built again and again: keeps what the last build left, so that the next one does only what changed.
actor PreviewedSite {
  private let builder: SiteBuilder
  private var memory: BuildMemory?

  init(builder: SiteBuilder) { self.builder = builder }

  /// Never called twice at a time.
  func rebuild() async throws -> BuildReport {
    let (report, memory) = try await builder.build(after: memory)
    self.memory = memory
    return report
  }
}
