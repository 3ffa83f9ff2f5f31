import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite(.serialized)
struct RandomEditTests {
  @Test(arguments: [FileWatcher.Method.events, .polling])
  func missesNoFileThatChanged(method: FileWatcher.Method) async throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a/0.md", "text")
    let tree = WatchedTree(folders: ["\(folder.path)/Content"])
    let log = WatchLog(method, folder: folder)
    for seed in 0..<12 {
      let before = FolderSnapshot(of: tree)
      let told = log.all.count
      var edits = RandomEdits(in: folder, seed: UInt64(seed))
      for _ in 0..<20 { edits.edit() }
      let after = FolderSnapshot(of: tree)
      let expected = (before.changed(in: after) + before.removed(in: after)).map {
        String($0.dropFirst(folder.path.count + 1))
      }
      let complete = try await log.wait { log in
        let paths = Set(log.all.dropFirst(told).flatMap(\.paths))
        return expected.allSatisfy { log.isTold($0, by: paths) }
      }
      #expect(complete, "seed \(seed)")
      try await Task.sleep(for: .milliseconds(200))
    }
  }
}

extension WatchLog {
  fileprivate func isTold(_ path: String, by paths: Set<String>) -> Bool {
    var path = "\(folder.path)/\(path)"
    while path != folder.path {
      if paths.contains(path) { return true }
      path = URL(fileURLWithPath: path).deletingLastPathComponent().path
    }
    return false
  }
}
