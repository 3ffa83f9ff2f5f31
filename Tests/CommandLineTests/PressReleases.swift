import Foundation
import TestSupport

/// Real text that is no part of this repository: press releases in a file beside it, where somebody has put them.
enum PressReleases {
  private static let file = Repository.root.deletingLastPathComponent()
    .appending(path: "shared/data/press-releases.jsonl")

  static var areHere: Bool { FileManager.default.fileExists(atPath: file.path) }

  private struct Release: Decodable {
    var id: String
    var source: String
    var date: String
    var text: String
  }

  /// Writes a site with this many releases as articles of pasted text, and a topic that many of them are about.
  static func write(_ count: Int, into folder: TemporaryFolder) throws {
    try folder.write("Content/site.yaml", "title: Releases\nbase_url: https://example.org/\n")
    try folder.write("Content/topics/senate.md", "---\ntitle: Senate\nmatch:\n  - Senate: 3\n---\n")
    let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).prefix(count)
    for (number, line) in lines.enumerated() {
      let release = try JSONDecoder().decode(Release.self, from: line)
      try folder.write(
        "Content/articles/\(number).txt",
        "---\ndate: \(release.date)\nsource: \"\(release.source)\"\n---\n\(release.text)\n")
    }
  }
}
