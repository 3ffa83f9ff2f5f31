/// Which paths are watched: what lies in some folders, less what is ignored.
struct WatchedTree: Sendable {
  /// Absolute, without a slash at the end, none inside another. One of them may be a single file, or missing so far.
  let folders: [String]
  private let ignored: [String]

  init(folders: [String], ignored: [String] = []) {
    let all = Set(folders.map(Self.normalized)).sorted()
    self.folders = all.filter { path in !all.contains { Self.isBelow(path, $0) } }
    self.ignored = ignored.map(Self.normalized)
  }

  /// Whether the entry `name` of a watched folder is watched too; `path` is its whole path.
  func contains(_ path: String, name: String) -> Bool {
    !IgnoredName.matches(name) && !ignored.contains { path == $0 || Self.isBelow(path, $0) }
  }

  static func isBelow(_ path: String, _ folder: String) -> Bool { path.hasPrefix(folder + "/") }

  private static func normalized(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
