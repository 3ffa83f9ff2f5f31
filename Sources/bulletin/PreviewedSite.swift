import Language
import Site

/// A site that is built again and again: keeps what the last build left, so that the next one does only what changed.
actor PreviewedSite {
  private var options: BuildOptions
  /// Tells which day it is; nil where the preview shows what “build” writes, to which every day is the same.
  private let today: (@Sendable () -> CalendarDate)?
  private var memory: BuildMemory?

  init(_ options: BuildOptions, today: (@Sendable () -> CalendarDate)?) {
    self.options = options
    self.today = today
  }

  /// Never called twice at a time.
  func rebuild() async throws -> BuildReport {
    options.today = today?()
    let report = try await SiteBuilder(options).build(after: memory)
    memory = report.memory
    return report
  }
}
