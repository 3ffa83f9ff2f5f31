import Diagnostics

/// What a server holds: its releases, and which of them is live.
struct RemoteReleases: Sendable {
  /// Complete ones, oldest first.
  private(set) var names: [String] = []
  private(set) var live: String?
  /// Whether `current` is there and is not a link to a release of ours.
  private(set) var isTaken = false
  private(set) var manifest: PublishedManifest?

  /// Reads what `ReleaseScripts.look` prints.
  init(_ listing: String) {
    var rest = listing[...]
    while let end = rest.firstIndex(of: "\n") {
      let line = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if line == "manifest" {
        manifest = PublishedManifest(parsing: String(rest))
        break
      }
      if line == "taken" { isTaken = true }
      if let name = Self.name(line, after: "release ") { names.append(name) }
      if line.hasPrefix("live ") {
        live = Self.name(line, after: "live releases/")
        isTaken = live == nil
      }
    }
    if live != nil && manifest == nil { isTaken = true }
    names.sort()
  }

  private static func name(_ line: Substring, after prefix: String) -> String? {
    guard line.hasPrefix(prefix) else { return nil }
    let name = String(line.dropFirst(prefix.count))
    return ReleaseName.isValid(name) ? name : nil
  }
}
