/// Rules for names under Output: a path that could lead out of it, or that no file system keeps, is refused.
enum OutputPath {
  /// Why `path` may not be written, or nil where it may.
  static func problem(with path: String) -> String? {
    let bytes = path.utf8
    if bytes.isEmpty || bytes.first == slash { return "is not a path inside the output folder" }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "holds a control character or a backslash"
    }
    for part in bytes.split(separator: slash, omittingEmptySubsequences: false) {
      if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return "leads out of the output folder"
      }
      if part.count > 255 { return "has a name of more than 255 bytes" }
    }
    guard !bytes.starts(with: reservedFolder.utf8), path != reservedFolder else {
      return "is kept for Bulletin’s own records"
    }
    return nil
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
