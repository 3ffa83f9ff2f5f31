import Diagnostics

extension Article {
  /// Whether people mean this article by `name`: its file, its id, or the end of either from a slash on; a file's ending
  /// may be left out.
  package func isNamed(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    let stem = Self.stem(of: file.path)
    return [file.path, stem, id].contains { $0 == name || $0.hasSuffix("/\(name)") } || "articles/\(id)/" == name
  }

  private static func stem(of path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }
}
