/// Finds changes by looking at the stamps of all files again and again: slower than the system's own events, and
/// works everywhere, network drives included.
struct PollingSource: WatchSource {
  private let tree: WatchedTree
  private let interval: Duration
  private var last: FolderSnapshot
  /// Files that differed at the last look. One is whole when it looks the same twice.
  private var unsettled: Set<String> = []

  init(_ tree: WatchedTree, interval: Duration = .milliseconds(400)) {
    self.tree = tree
    self.interval = interval
    last = FolderSnapshot(of: tree)
  }

  mutating func events(within limit: Duration?, unless alarm: Alarm) -> [WatchEvent] {
    let pause = unsettled.isEmpty ? interval : min(interval, .milliseconds(50))
    guard alarm.wait(for: nil, within: min(pause, limit ?? pause)) == .timeout else { return [] }
    let now = FolderSnapshot(of: tree)
    let changed = Set(last.changed(in: now))
    let removed = last.removed(in: now)
    let settled = unsettled.subtracting(changed).subtracting(removed)
    unsettled = changed
    last = now
    return (settled.map(WatchEvent.changed) + removed.map(WatchEvent.changed) + changed.map(WatchEvent.written))
  }
}
