import Foundation
import TestSupport
import Testing

@testable import Preview

/// What holds for every way of watching.
@Suite(.serialized)
struct FileWatcherTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/a.md", "a")
    try folder.write("Content/deep/er/b.md", "b")
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func tellsAChangedFile(method: FileWatcher.Method) async throws {
    let log = WatchLog(method, folder: folder)
    try folder.write("Content/deep/er/b.md", "changed")
    #expect(try await log.wait { $0.paths == ["Content/deep/er/b.md"] })
    #expect(log.all.count == 1)
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func watchesNewFolders(method: FileWatcher.Method) async throws {
    let log = WatchLog(method, folder: folder)
    try folder.write("Content/new/folder/c.md", "c")
    #expect(try await log.wait { $0.tells("Content/new/folder/c.md") })
    try await Task.sleep(for: .milliseconds(300))
    try folder.write("Content/new/folder/d.md", "d")
    #expect(try await log.wait { $0.paths.contains("Content/new/folder/d.md") })
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func tellsBothNamesOfARenamedFile(method: FileWatcher.Method) async throws {
    let log = WatchLog(method, folder: folder)
    try rename("Content/a.md", "Content/z.md")
    #expect(try await log.wait { $0.paths == ["Content/a.md", "Content/z.md"] })
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func goesOnWatchingARenamedFolder(method: FileWatcher.Method) async throws {
    let log = WatchLog(method, folder: folder)
    try rename("Content/deep", "Content/deeper")
    #expect(try await log.wait { $0.tells("Content/deeper/er/b.md") && $0.tells("Content/deep/er/b.md") })
    try await Task.sleep(for: .milliseconds(300))
    try folder.write("Content/deeper/er/b.md", "changed")
    #expect(try await log.wait { $0.paths.contains("Content/deeper/er/b.md") })
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func watchesAFolderThatComesBack(method: FileWatcher.Method) async throws {
    let log = WatchLog(method, folder: folder)
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content")
    #expect(try await log.wait { $0.tells("Content/a.md") })
    try folder.write("Content/back.md", "back")
    #expect(try await log.wait { $0.tells("Content/back.md") })
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func keepsQuietAboutTemporaryAndIgnoredFiles(method: FileWatcher.Method) async throws {
    try folder.write("Content/Output/index.html", "")
    let log = WatchLog(method, folder: folder)
    for name in [".a.md.swp", "4913", "a.md~", "#a.md#", "Output/index.html", "Output/new/page.html", ".git/index"] {
      try folder.write("Content/\(name)", "x")
    }
    try folder.write("beside.md", "x")
    try await Task.sleep(for: .milliseconds(700))
    #expect(log.all == [])
    try folder.write("Content/a.md", "saved")
    #expect(try await log.wait { $0.paths == ["Content/a.md"] })
  }

  /// On a busy machine a pause may be so long that the burst must be taken for over: one of three checkouts must do.
  @Test(arguments: [FileWatcher.Method.events, .polling])
  func gathersACheckoutIntoOneBurst(method: FileWatcher.Method) async throws {
    for number in 0..<7 { try makeFolder("Content/\(number)") }
    let log = WatchLog(method, folder: folder)
    var bursts: [Int] = []
    while bursts.last != 1 && bursts.count < 3 {
      let (before, round) = (log.all.count, bursts.count)
      for number in 0..<5000 { writeQuickly("Content/\(number % 7)/\(round)-\(number).md") }
      #expect(try await log.wait { $0.paths.count == 5000 * (round + 1) })
      try await Task.sleep(for: .milliseconds(400))
      bursts.append(log.all.count - before)
    }
    #expect(bursts.last == 1, "\(bursts)")
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func waitsUntilAFileIsWhole(method: FileWatcher.Method) async throws {
    let log = WatchLog(method, folder: folder)
    let file = try #require(FileHandle(forWritingAtPath: "\(folder.path)/Content/a.md"))
    var longestPause = Duration.zero
    for part in 0..<20 {
      let start = ContinuousClock.now
      try file.write(contentsOf: Data("part \(part)\n".utf8))
      try await Task.sleep(for: .milliseconds(20))
      longestPause = max(longestPause, start.duration(to: .now))
    }
    // On a busy machine a pause may be so long that polling must take the file for whole.
    if method == .events || longestPause < .milliseconds(80) { #expect(log.all == []) }
    try file.close()
    #expect(try await log.wait { $0.all.last == ChangeSet(paths: ["\(folder.path)/Content/a.md"]) })
  }

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func watchesAFolderThatIsALink(method: FileWatcher.Method) async throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/Linked", withDestinationPath: "Content")
    let log = WatchLog(method, folder: folder, watched: ["Linked"])
    try folder.write("Content/a.md", "changed")
    #expect(try await log.wait { $0.paths == ["Linked/a.md"] })
  }

  #if os(Linux)
    @Test func pollsWhenTheSystemHasNoWatchesLeft() async throws {
      let log = WatchLog(.events, folder: folder, watchLimit: 2)
      #expect(log.allNotes == [outOfWatches])
      try folder.write("Content/deep/er/b.md", "changed")
      #expect(try await log.wait { $0.paths == ["Content/deep/er/b.md"] })
    }

    @Test func pollsOnceANewFolderCannotBeWatched() async throws {
      let log = WatchLog(.events, folder: folder, watchLimit: 4)
      #expect(log.allNotes == [])
      try folder.write("Content/new/c.md", "c")
      #expect(try await log.wait { $0.all.contains { $0.isIncomplete } })
      #expect(log.allNotes == [outOfWatches])
      try folder.write("Content/new/c.md", "changed")
      #expect(try await log.wait { $0.paths.contains("Content/new/c.md") })
    }

    private var outOfWatches: String {
      "the system has no file watches left (fs.inotify.max_user_watches); looking at every file twice a second instead"
    }
  #endif

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/\(path)", withIntermediateDirectories: true)
  }

  /// As git writes: thousands of files in a fraction of a second.
  private func writeQuickly(_ path: String) {
    let file = open("\(folder.path)/\(path)", O_WRONLY | O_CREAT, 0o644)
    _ = write(file, "text", 4)
    close(file)
  }

  private func rename(_ old: String, _ new: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(old)", toPath: "\(folder.path)/\(new)")
  }
}

extension WatchLog {
  /// Whether the file was told, by itself or by a folder it is in.
  func tells(_ path: String) -> Bool {
    let all = paths
    return all.contains(path) || all.contains { WatchedTree.isBelow(path, $0) }
  }
}
