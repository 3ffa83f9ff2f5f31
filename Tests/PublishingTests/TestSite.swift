import Bytes
import Foundation
import Publishing
import TestSupport

/// A folder with an Output as a build leaves it, a place for targets, and Bulletin’s state.
struct TestSite: Sendable {
  let folder: TemporaryFolder
  var build = BuildRecord()

  /// A home page, a page and an asset with a fingerprint in its name.
  static let small = [
    "index.html": "<link href=assets/site.0123abcd.css>home", "articles/one/index.html": "one",
    "assets/site.0123abcd.css": "body {}", "feed.xml": "<rss/>",
  ]

  /// How the first publish of `small` ends on a target that gives back what it has.
  static let firstPublish = Publication.Outcome.published(
    release: "20251129T161907Z", Verification(summary: "Read back the list of files and 4 files: all as sent"),
    announcements: [])

  /// Text of `count` characters that no program can make much smaller.
  static func noise(_ count: Int) -> String {
    var state: UInt64 = 88_172_645_463_325_252
    var text = ""
    while text.utf8.count < count {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += String(state, radix: 36)
    }
    return text
  }

  init(_ files: [String: String] = TestSite.small) throws {
    folder = try TemporaryFolder()
    try write(files)
  }

  var output: String { folder.path + "/Output" }
  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// Replaces Output with these files and their list.
  func write(_ files: [String: String]) throws {
    try? FileManager.default.removeItem(atPath: output)
    var manifest = "bulletin output manifest 1\n"
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try folder.write("Output/\(path)", text)
      let bytes = Array(text.utf8)
      manifest += "\(path)\t\(bytes.count)\t\(String(ContentHash.of(bytes), radix: 16))\t\n"
    }
    try folder.write("Output/.bulletin/manifest", manifest)
  }

  func publication(_ target: PublishTarget, at now: Int = 1_764_433_147, limit: DeleteLimit = .percent(100))
    -> Publication
  {
    Publication(
      name: "test", target: target, output: output, build: build, limit: limit, now: now, state: path("state"))
  }

  @discardableResult
  func publish(_ target: PublishTarget, at now: Int = 1_764_433_147, limit: DeleteLimit = .percent(100)) async throws
    -> Publication.Outcome
  {
    try await publication(target, at: now, limit: limit).publish(show: { _ in }, confirm: { _ in true })
  }

  func plan(_ target: PublishTarget) async throws -> String {
    let plan = try await publication(target).dryRun(show: { _ in })
    return plan.text.replacing(folder.path, with: "SITE")
  }

  /// The files below `path` with their text, hidden ones too.
  func contents(of path: String) throws -> [String: String] {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var found: [String: String] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(file)", isDirectory: &isFolder)
      if !isFolder.boolValue { found[file] = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }
    }
    return found
  }

  /// The same without what Bulletin records beside a site.
  func site(at path: String) throws -> [String: String] {
    try contents(of: path).filter { !$0.key.hasPrefix(".bulletin") }
  }

  func releases(in www: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(www)/releases").sorted()
  }

  /// Equal for two names of one file.
  func inode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }
}
