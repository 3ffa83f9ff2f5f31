import Foundation

/// Watches folders on a thread of its own and hands on whole bursts of changes, until it is let go.
package final class FileWatcher: Sendable {
  /// How changes are found.
  package enum Method: Sendable {
    /// By the system's own events where it has them.
    case events
    /// By looking at every file twice a second.
    case polling
  }

  private let pending = PendingChanges()
  private let alarm = Alarm()

  /// Changes count from here on. `tell` gets a sentence when the system's events cannot be used after all.
  package convenience init(
    folders: [String], ignored: [String] = [], method: Method = .events,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.init(WatchedTree(folders: folders, ignored: ignored), method: method, watchLimit: .max, tell: tell)
  }

  init(_ tree: WatchedTree, method: Method, watchLimit: Int, tell: @escaping @Sendable (String) -> Void) {
    let (pending, alarm) = (pending, alarm)
    let source = ChangeSource(tree, method: method, watchLimit: watchLimit, tell: tell)
    Thread.detachNewThread {
      var source = source
      var burst = Burst()
      while !alarm.hasRung {
        let isQuiet = burst.isEmpty
        burst.add(source.events(within: burst.timeLeft(at: .now), unless: alarm), at: .now)
        if isQuiet, !burst.isEmpty { pending.begin() }
        if let changes = burst.take(at: .now) { pending.add(changes) }
      }
    }
  }

  deinit { alarm.ring() }

  /// Calls `body` with each burst of changes until the task is cancelled. Changes during a call are one further burst.
  /// `beginning` is called where a burst begins while no call is under way: `body` waits for it.
  package func forEachBurst(
    beginning: () async -> Void = {}, _ body: (ChangeSet) async -> Void
  ) async {
    await pending.forEach(beginning: beginning, body)
  }
}
