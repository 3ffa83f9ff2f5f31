/// Changes that belong together: an editor's several steps of one save, or a checkout of thousands of files.
struct Burst {
  private var changed: Set<String> = []
  /// Files that were seen without being whole, and whether a program is known to be writing them.
  private var unfinished: [String: Bool] = [:]
  private var lostCount = false
  private var began: ContinuousClock.Instant?
  /// When something last happened that is more than another write to an unfinished file.
  private var latest: ContinuousClock.Instant?

  mutating func add(_ events: [WatchEvent], at now: ContinuousClock.Instant) {
    for event in events {
      add(event)
      if case .written = event { continue }
      latest = now
      began = began ?? now
    }
  }

  /// How long to wait for further events before `take` can have anything; nil where only an event can change that.
  func timeLeft(at now: ContinuousClock.Instant) -> Duration? {
    guard let latest, let began else { return nil }
    guard hasChanges || unfinished.values.contains(false) else { return nil }
    let rest = min(latest + (unfinished.isEmpty ? quiet : Self.patience), began + Self.longest)
    return max(.zero, now.duration(to: rest))
  }

  /// The changes, once they are over; what is still being written stays for the next burst.
  mutating func take(at now: ContinuousClock.Instant) -> ChangeSet? {
    guard timeLeft(at: now) == .zero else { return nil }
    let silent = unfinished.filter { !$0.value }.keys
    let changes = ChangeSet(paths: changed.union(silent), isIncomplete: lostCount)
    self = Burst(unfinished: unfinished.filter { $0.value })
    return changes
  }

  init() {}

  /// Whether nothing has happened yet.
  var isEmpty: Bool { began == nil }
}

extension Burst {
  private init(unfinished: [String: Bool]) { self.unfinished = unfinished }

  private var hasChanges: Bool { !changed.isEmpty || lostCount }

  private mutating func add(_ event: WatchEvent) {
    switch event {
    case .changed(let path):
      changed.insert(path)
      finish(path)
    case .appeared(let path): if unfinished[path] == nil { unfinished[path] = false }
    case .written(let path): unfinished[path] = true
    case .lostCount:
      lostCount = true
      unfinished = [:]
    }
  }

  /// With a folder that was moved or removed, what was being written in it has gone too.
  private mutating func finish(_ path: String) {
    guard !unfinished.isEmpty else { return }
    unfinished = unfinished.filter { $0.key != path && !WatchedTree.isBelow($0.key, path) }
  }

  /// The silence that ends a burst. One save is told at once; a checkout pauses now and then.
  private var quiet: Duration { changed.count <= 4 && !lostCount ? .milliseconds(10) : .milliseconds(150) }

  /// How long a file that is being written holds up the others, once nothing happens.
  private static let patience: Duration = .seconds(2)

  /// A log file that never rests must not keep the preview from building.
  private static let longest: Duration = .seconds(10)
}
