import Diagnostics

/// Files that a publish sent and could not read back: the next one sends them again, whatever the target says it has.
struct Doubts: Sendable {
  /// Where this machine notes them, a line for each.
  private let file: String

  init(state: String) { file = "\(state)/doubts" }

  func note(_ files: [PublishedFile]) throws(EnvironmentFailure) {
    try Disk.write(Array(files.map { "\($0.path)\n" }.joined().utf8), to: file)
  }

  func forget() throws(EnvironmentFailure) { try Disk.remove(file: file) }

  /// What is known to be on the target: doubtful files count as other than they should be.
  func applied(to manifest: PublishedManifest?) throws(EnvironmentFailure) -> PublishedManifest? {
    guard let manifest, try Disk.kind(of: file) == .file else { return manifest }
    let paths = Set(String(decoding: try Disk.read(file), as: UTF8.self).split(separator: "\n").map(String.init))
    let live = manifest.live.map { paths.contains($0.path) ? $0.unknown : $0 }
    return PublishedManifest(release: manifest.release, live: live, retired: manifest.retired)
  }
}
