import Foundation

/// A file system in memory that is soon full; unmounted when it goes away.
final class SmallDisk {
  private let folder: String

  /// Whether this process may mount one.
  static let isAvailable: Bool = {
    let folder = FileManager.default.temporaryDirectory.path + "/bulletin-test-\(UUID().uuidString)"
    let disk = try? SmallDisk(folder: folder, kilobytes: 16)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return disk != nil
  }()

  struct NotMounted: Error {}

  init(folder: String, kilobytes: Int) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard try SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder) else {
      throw NotMounted()
    }
  }

  deinit { _ = try? SmallDisk.run("umount", folder) }

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
