import Foundation
import Synchronization
import TestSupport

@testable import Preview

/// A watcher on a temporary folder, and the bursts it told.
final class WatchLog: Sendable {
  let folder: TemporaryFolder
  private let bursts = Mutex<[ChangeSet]>([])
  private let notes = Mutex<[String]>([])
  private let task = Mutex<Task<Void, Never>?>(nil)

  init(_ method: FileWatcher.Method, folder: TemporaryFolder, watched: [String] = ["Content"], watchLimit: Int = .max) {
    self.folder = folder
    let tree = WatchedTree(
      folders: watched.map { "\(folder.path)/\($0)" }, ignored: ["\(folder.path)/Content/Output"])
    let watcher = FileWatcher(tree, method: method, watchLimit: watchLimit) { [weak self] note in self?.add(note: note)
    }
    let task = Task { [weak self] in
      await watcher.forEachBurst { changes in self?.add(changes) }
    }
    self.task.withLock { $0 = task }
  }

  deinit { task.withLock { $0?.cancel() } }

  var all: [ChangeSet] { bursts.withLock { $0 } }
  var allNotes: [String] { notes.withLock { $0 } }

  /// All changed paths so far, relative to the folder, sorted.
  var paths: [String] {
    Set(all.flatMap(\.paths)).map { String($0.dropFirst(folder.path.count + 1)) }.sorted()
  }

  /// Waits until `condition` holds; false after ten seconds.
  func wait(until condition: (WatchLog) -> Bool) async throws -> Bool {
    for _ in 0..<1000 {
      if condition(self) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  private func add(_ changes: ChangeSet) { bursts.withLock { $0.append(changes) } }
  private func add(note: String) { notes.withLock { $0.append(note) } }
}
