#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Linux tells which files change in which folder; folders are watched one by one, new ones as they come.
  struct InotifySource: WatchSource {
    private let tree: WatchedTree
    private let queue: InotifyQueue
    private var folders: [CInt: String] = [:]
    private var numbers: [String: CInt] = [:]
    /// Folders that are watched only for watched entries to come back.
    private let parents: Set<String>
    /// How many folders may be watched; the system has a limit of its own.
    private let watchLimit: Int

    init(_ tree: WatchedTree, watchLimit: Int = .max) throws(WatchFailure) {
      self.tree = tree
      self.watchLimit = watchLimit
      queue = try InotifyQueue()
      parents = Set(tree.folders.map(Self.parent))
      try watchAll()
    }

    mutating func events(within limit: Duration?, unless alarm: Alarm) throws(WatchFailure) -> [WatchEvent] {
      guard alarm.wait(for: queue.descriptor, within: limit) == .ready else { return [] }
      var events: [WatchEvent] = []
      for record in queue.read() { try handle(record, &events) }
      return events
    }
  }

  extension InotifySource {
    private mutating func watchAll() throws(WatchFailure) {
      for parent in parents.sorted() { try watch(parent) }
      for folder in tree.folders { try watchFolders(from: folder) }
    }

    /// Watches a folder and all below it. Each is watched before it is read, so that nothing falls between.
    private mutating func watchFolders(from folder: String) throws(WatchFailure) {
      var rest = [folder]
      while let next = rest.popLast() {
        guard try watch(next) else { continue }
        for entry in FolderListing.entries(of: next) where entry.isFolder && tree.contains(entry.path, name: entry.name)
        {
          rest.append(entry.path)
        }
      }
    }

    /// False where no folder is at `path`.
    @discardableResult
    private mutating func watch(_ path: String) throws(WatchFailure) -> Bool {
      guard folders.count < watchLimit else { throw .noWatchesLeft }
      guard let number = try queue.watch(path) else { return false }
      folders[number] = path
      numbers[path] = number
      return true
    }

    private mutating func forget(_ folder: String) {
      for (number, path) in folders where path == folder || WatchedTree.isBelow(path, folder) {
        queue.unwatch(number)
        folders[number] = nil
        numbers[path] = nil
      }
    }

    private mutating func handle(_ record: InotifyRecord, _ events: inout [WatchEvent]) throws(WatchFailure) {
      if record.has(IN_Q_OVERFLOW) {
        try watchAll()
        events.append(.lostCount)
      } else if record.has(IN_IGNORED) {
        if let path = folders.removeValue(forKey: record.watch), numbers[path] == record.watch { numbers[path] = nil }
      } else if let folder = folders[record.watch], !record.name.isEmpty {
        let path = folder == "/" ? "/" + record.name : folder + "/" + record.name
        guard isWatched(path, record.name, in: folder) else { return }
        try record.has(IN_ISDIR) ? handleFolder(record, path, &events) : handleFile(record, path, &events)
      }
    }

    /// A parent that is no watched folder itself is there for the sake of some names.
    private func isWatched(_ path: String, _ name: String, in folder: String) -> Bool {
      if tree.folders.contains(path) { return true }
      let isInside = tree.folders.contains { folder == $0 || WatchedTree.isBelow(folder, $0) }
      return isInside && tree.contains(path, name: name)
    }

    private mutating func handleFolder(
      _ record: InotifyRecord, _ path: String, _ events: inout [WatchEvent]
    ) throws(WatchFailure) {
      if record.has(IN_MOVED_FROM) { forget(path) }
      if record.has(IN_CREATE) || record.has(IN_MOVED_TO) { try watchFolders(from: path) }
      if !record.has(IN_MODIFY), !record.has(IN_CLOSE_WRITE) { events.append(.changed(path)) }
    }

    private func handleFile(_ record: InotifyRecord, _ path: String, _ events: inout [WatchEvent]) {
      if record.has(IN_MODIFY) {
        events.append(.written(path))
      } else if record.has(IN_CREATE) {
        events.append(isWholeAtOnce(path) ? .changed(path) : .appeared(path))
      } else {
        events.append(.changed(path))
      }
    }

    /// Links are made with their content: no program will close them.
    private func isWholeAtOnce(_ path: String) -> Bool {
      guard let status = FolderListing.status(of: path) else { return true }
      return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
    }

    private static func parent(of path: String) -> String {
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
      return String(path[..<slash])
    }
  }
#endif
