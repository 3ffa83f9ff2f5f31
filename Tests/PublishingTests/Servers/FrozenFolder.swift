import Foundation

/// A folder that may not be written, not even by root.
enum FrozenFolder {
  private static let isRoot = NSUserName() == "root"

  static let isPossible: Bool = {
    guard isRoot else { return true }
    let folder = NSTemporaryDirectory() + "bulletin-frozen-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return (try? freeze(folder)) != nil && (try? thaw(folder)) != nil
  }()

  static func freeze(_ path: String) throws {
    try Programs.runNow(isRoot ? ["chattr", "+i", path] : ["chmod", "500", path])
  }

  static func thaw(_ path: String) throws {
    try Programs.runNow(isRoot ? ["chattr", "-i", path] : ["chmod", "700", path])
  }
}
