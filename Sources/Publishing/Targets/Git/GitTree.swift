/// The files of a commit: path and object id, in git’s order.
struct GitTree: Sendable {
  struct Entry: Sendable {
    let mode: String
    let id: String
    let path: String
  }

  let entries: [Entry]

  /// Reads what `git ls-tree -r -z` prints: `mode type id TAB path NUL` for each file.
  init(listing: String) {
    entries = listing.split(separator: "\0").compactMap { line in
      let halves = line.split(separator: "\t", maxSplits: 1)
      let fields = halves.first?.split(separator: " ") ?? []
      guard halves.count == 2, fields.count == 3 else { return nil }
      return Entry(mode: String(fields[0]), id: String(fields[2]), path: String(halves[1]))
    }
  }

  /// Files that a branch for publishing may have before the first publish, and that stay.
  static func belongsToOwner(_ path: String) -> Bool {
    let names: Set<String> = ["CNAME", ".nojekyll", "README.md", "README", "LICENSE", "LICENSE.md", ".gitignore"]
    return names.contains(path) || SitePath.isWellKnown(path)
  }
}

/// Lines for `git update-index -z --index-info`: removals first, so that a file may become a folder.
struct GitIndexChanges {
  private var removals = ""
  private var additions = ""

  mutating func add(_ path: String, id: String, mode: String = "100644") { additions += "\(mode) \(id)\t\(path)\0" }

  mutating func remove(_ path: String) {
    removals += "0 \(String(repeating: "0", count: 40))\t\(path)\0"
  }

  var text: String { removals + additions }
}

extension String {
  /// Without the line break that programs end their answers with.
  var trimmed: String { String(self.reversed().drop { $0.isNewline }.reversed()) }
}
