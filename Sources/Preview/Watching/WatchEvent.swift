/// One thing that a watcher saw.
enum WatchEvent: Equatable, Sendable {
  /// A file is whole and new, or gone; a folder came, went or was renamed.
  case changed(String)
  /// A file appeared. It is being written, unless no more is heard of it.
  case appeared(String)
  /// A program is writing to a file; it is `changed` when that program closes it.
  case written(String)
  /// Events were lost: anything may have changed.
  case lostCount
}

/// Where watch events come from. Runs on a thread of its own, where it may block.
protocol WatchSource: Sendable {
  /// Waits for events, at most for `limit` (nil: as long as it takes) and no longer than `alarm` is silent.
  mutating func events(within limit: Duration?, unless alarm: Alarm) throws(WatchFailure) -> [WatchEvent]
}

/// The system cannot watch all folders; the text says why.
struct WatchFailure: Error, Equatable {
  let reason: String

  static let noWatchesLeft = WatchFailure(reason: "the system has no file watches left (fs.inotify.max_user_watches)")
}
