/// Rules for names under Output: a path that could lead out of it, or that no file system keeps, is refused.
enum OutputPath {
  /// Why `path` may not be written, or nil where it may.
  static func problem(with path: String) -> String? {
    var path = path
    return path.withUTF8 { problem(with: $0) }
  }

  private static func problem(with path: UnsafeBufferPointer<UInt8>) -> String? {
    if path.isEmpty || path[0] == slash { return "is not a path inside the output folder" }
    if path.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "holds a control character or a backslash"
    }
    var start = 0
    while start <= path.count {
      let end = path[start...].firstIndex(of: slash) ?? path.count
      if isLeadingOut(path[start..<end]) { return "leads out of the output folder" }
      if end - start > 255 { return "has a name of more than 255 bytes" }
      start = end + 1
    }
    return path.starts(with: reservedFolder.utf8) ? "is kept for Bulletin’s own records" : nil
  }

  private static func isLeadingOut(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  /// Where the manifest, the lock and staged files live, inside Output so that renames stay in one file system.
  static let reservedFolder = ".bulletin"

  private static let slash = UInt8(ascii: "/")

  /// The folders of `path`, outermost first: `a`, `a/b` for `a/b/c.html`.
  static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == slash }.map { String(path[..<$0]) }
  }

  /// The innermost folder of `path`, or nil for a file at the top.
  static func parent(of path: String) -> String? {
    path.utf8.lastIndex(of: slash).map { String(path[..<$0]) }
  }
}
