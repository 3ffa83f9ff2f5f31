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

  @Test(arguments: [FileWatcher.Method.events, .polling])
  func gathersACheckoutIntoOneBurst(method: FileWatcher.Method) async throws {
    let log = WatchLog(method, folder: folder)
    let count = method == .events ? 5000 : 500
    for number in 0..<count { try folder.write("Content/\(number % 7)/\(number).md", "\(number)") }
    let expected = Set((0..<count).map { "Content/\($0 % 7)/\($0).md" })
    #expect(try await log.wait { expected.isSubset(of: $0.paths) })
    try await Task.sleep(for: .milliseconds(400))
    #expect(log.all.count <= (method == .events ? 1 : 3))
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
