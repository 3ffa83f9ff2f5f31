import Foundation

/// A file system of 256 KB in memory; it is gone with this value.
final class SmallDisk: Sendable {
  let path: String

  static let isPossible: Bool = {
    guard NSUserName() == "root" else { return false }
    let folder = NSTemporaryDirectory() + "bulletin-disk-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard let disk = try? SmallDisk(at: folder) else { return false }
    return FileManager.default.fileExists(atPath: disk.path)
  }()

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Programs.runNow(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path])
  }

  deinit { try? Programs.runNow(["umount", "-l", path]) }
}
