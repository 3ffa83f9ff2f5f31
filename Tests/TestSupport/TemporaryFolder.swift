package import Foundation

/// A folder that exists while a test uses it, and is removed with all its files afterwards.
package final class TemporaryFolder: Sendable {
  package let url: URL
  package var path: String { url.path }

  /// `inMemory` asks for a file system without a disk, where the system has one: for tests that write thousands of files.
  package init(inMemory: Bool = false) throws {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory.path)
    url = (isThere ? memory : FileManager.default.temporaryDirectory.resolvingSymlinksInPath())
      .appendingPathComponent("bulletin-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a text file, and the folders it needs.
  package func write(_ path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  package func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
  }

  package func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// Every file below the folder, as sorted relative paths; names that start with a dot are left out.
  package func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: path)
    return all.filter { file in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.appendingPathComponent(file).path, isDirectory: &isFolder)
      return !isFolder.boolValue && !file.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
  }
}
