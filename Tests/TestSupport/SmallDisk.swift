import Foundation

/// A file system in memory that is soon full; it is gone with this value.
package final class SmallDisk: Sendable {
  package let path: String

  /// Whether this process may mount one.
  package static let isPossible: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return withExtendedLifetime(folder) { (try? SmallDisk(at: folder.path + "/disk")) != nil }
  }()

  package struct NotMounted: Error {}

  package init(at path: String, kilobytes: Int = 256) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard try SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path) else {
      throw NotMounted()
    }
  }

  deinit { _ = try? SmallDisk.run("umount", "-l", path) }

  private static func run(_ command: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
