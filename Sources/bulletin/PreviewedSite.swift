import Language
import Site

/// A site that is built again and again: keeps what the last build left, so that the next one does only what changed.
actor PreviewedSite {
  private var options: BuildOptions
  /// Tells which day it is; nil where the preview shows what “build” writes, to which every day is the same.
  private let today: (@Sendable () -> CalendarDate)?
  private var memory: BuildMemory?
  /// What changed since the last build that succeeded.
  private var changes = SiteChanges.unknown

  init(_ options: BuildOptions, today: (@Sendable () -> CalendarDate)?) {
    self.options = options
    self.today = today
  }

  /// Called when something has begun to change, and `rebuild` will follow.
  func prepare() async { memory = await SiteBuilder(options).prepared(memory) }

  /// `new` is what changed since the last call. Never called twice at a time.
  func rebuild(_ new: SiteChanges) async throws -> BuildReport {
    changes = changes.joined(with: new)
    options.today = today?()
    var report = try await SiteBuilder(options).build(after: memory, changes)
    let spent = (build: report.takeSpent(), memory: memory)
    memory = report.memory
    // Pages need not wait until all that is no longer needed has been given back.
    Task.detached { withExtendedLifetime(spent) {} }
    if report.succeeded { changes = SiteChanges(paths: []) }
    return report
  }
}
