import Synchronization

/// Changes on their way from the watching thread to the builder. What comes during a build is one set after it.
final class PendingChanges: Sendable {
  private let changes = Mutex<ChangeSet?>(nil)
  private let signal: AsyncStream<Void>.Continuation
  private let signals: AsyncStream<Void>

  init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Changes have begun, and will be added.
  func begin() { signal.yield() }

  func add(_ new: ChangeSet) {
    changes.withLock { old in
      old =
        old.map {
          ChangeSet(paths: $0.paths + new.paths, isIncomplete: $0.isIncomplete || new.isIncomplete)
        } ?? new
    }
    signal.yield()
  }

  /// Calls `body` with all changes since its last call, until the task is cancelled, and `beginning` where changes have
  /// begun and there is time before they are over.
  func forEach(beginning: () async -> Void, _ body: (ChangeSet) async -> Void) async {
    for await _ in signals {
      if let changes = changes.withLock({ $0.take() }) { await body(changes) } else { await beginning() }
    }
  }
}
