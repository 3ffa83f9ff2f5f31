/// The system's events as long as they can be had, and polling from then on.
struct ChangeSource: Sendable {
  private let tree: WatchedTree
  private let tell: @Sendable (String) -> Void
  private var source: any WatchSource

  init(_ tree: WatchedTree, method: FileWatcher.Method, watchLimit: Int, tell: @escaping @Sendable (String) -> Void) {
    self.tree = tree
    self.tell = tell
    do {
      source = try Self.source(tree, method, watchLimit)
    } catch {
      source = PollingSource(tree)
      tell(Self.note(error))
    }
  }

  mutating func events(within limit: Duration?, unless alarm: Alarm) -> [WatchEvent] {
    do {
      return try source.events(within: limit, unless: alarm)
    } catch {
      source = PollingSource(tree)
      tell(Self.note(error))
      return [.lostCount]
    }
  }

  private static func source(
    _ tree: WatchedTree, _ method: FileWatcher.Method, _ watchLimit: Int
  ) throws(WatchFailure) -> any WatchSource {
    #if os(Linux)
      if method == .events { return try InotifySource(tree, watchLimit: watchLimit) }
    #endif
    return PollingSource(tree)
  }

  private static func note(_ failure: WatchFailure) -> String {
    "\(failure.reason); looking at every file twice a second instead"
  }
}
