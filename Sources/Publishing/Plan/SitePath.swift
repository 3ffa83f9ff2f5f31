/// Rules for the names of published files, whoever wrote the list they stand in.
enum SitePath {
  /// Holds what Bulletin records beside a site; nothing in it is part of the site.
  static let records = ".bulletin"

  /// Whether `path` names a file inside the site on every file system: relative, no `..`, no control characters.
  static func isSafe(_ path: String) -> Bool {
    guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
    }
  }

  static func isRecord(_ path: String) -> Bool { path == records || path.hasPrefix(records + "/") }

  /// `.well-known/` belongs to the server's owner (certificates, identities): it is never deleted.
  static func isWellKnown(_ path: String) -> Bool { path.hasPrefix(".well-known/") }

  /// The folders of `path`, outermost first: `a`, `a/b` for `a/b/c.html`.
  static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }
}
