import Bytes
import Diagnostics

/// Compares what a target gives with what was sent to it: the manifest, and a sample of the files.
struct ReadBack: Sendable {
  let delivery: Delivery
  let destination: String

  /// The home page, some of the files that are new, and some from all over the site.
  var sample: [PublishedFile] {
    let pages = delivery.next.live.filter { $0.path.hasSuffix(".html") }
    let step = max(pages.count / 8, 1)
    let spread = stride(from: 0, to: pages.count, by: step).map { pages[$0] }
    let home = pages.filter { $0.path == "index.html" }
    var seen: Set<String> = []
    return (home + delivery.plan.added.prefix(5) + delivery.plan.changed.prefix(5) + spread.prefix(8))
      .filter { seen.insert($0.path).inserted }
  }

  /// The paths to read, the manifest first.
  var paths: [String] { [PublishedManifest.path] + sample.map(\.path) }

  /// Checks what `fetch` brings of `paths` into `folder`, which is made anew for it and goes afterwards.
  func check(in folder: String, _ fetch: (_ folder: String) async throws -> Void) async throws -> Verification {
    try Disk.remove(folder: folder)
    try Disk.makeFolders(folder)
    defer { try? Disk.remove(folder: folder) }
    try await fetch(folder)
    return try check(paths.map { try? Disk.read("\(folder)/\($0)") })
  }

  /// Checks what `paths` held, in their order; nil for a file that is not there.
  func check(_ contents: [[UInt8]?]) throws(EnvironmentFailure) -> Verification {
    guard let manifest = contents.first ?? nil, manifest == Array(delivery.next.text.utf8) else {
      throw EnvironmentFailure(destination, "does not give back the list of files just published; publish again")
    }
    for (file, bytes) in zip(sample, contents.dropFirst()) {
      guard let bytes, bytes.count == file.size, ContentHash.of(bytes) == file.hash else {
        throw EnvironmentFailure(destination, "does not give back \(file.path) as it was sent; publish again")
      }
    }
    let count = sample.count
    return Verification(
      summary: "Read back the list of files and \(count) \(count == 1 ? "file" : "files"): all as sent")
  }
}
