/// Rules for names under Output: a path that could lead out of it, or that no file system keeps, is refused.
enum OutputPath {
  /// Why `path` may not be written, or nil where it may.
  static func problem(with path: String) -> String? {
    if path.isEmpty || path.hasPrefix("/") { return "is not a path inside the output folder" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "holds a control character or a backslash"
    }
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." || part == "." || part.isEmpty { return "leads out of the output folder" }
      if part.utf8.count > 255 { return "has a name of more than 255 bytes" }
    }
    if path == reservedFolder || path.hasPrefix(reservedFolder + "/") { return "is kept for Bulletin’s own records" }
    return nil
  }

  /// Where the manifest, the lock and staged files live, inside Output so that renames stay in one file system.
  static let reservedFolder = ".bulletin"

  /// The folders of `path`, outermost first: `a`, `a/b` for `a/b/c.html`.
  static func folders(of path: String) -> [String] {
    var folders: [String] = []
    for index in path.indices where path[index] == "/" { folders.append(String(path[..<index])) }
    return folders
  }
}
