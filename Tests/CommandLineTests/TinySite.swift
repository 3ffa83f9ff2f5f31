import Foundation
import TestSupport

/// A site of one article in a folder of its own, with a theme of a few words so that building it takes no time.
struct TinySite {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/site.yaml", "title: Harbor News\nbase_url: https://example.org/\n")
    try folder.write("Content/articles/bridge.md", TinySite.article(title: "Council approves the bridge"))
    for (name, text) in TinySite.theme { try folder.write("Templates/\(name)", text) }
  }

  static func article(title: String) -> String {
    "---\ntitle: \(title)\ndate: 2026-01-13\n---\n\nThe city council approved it on Tuesday.\n"
  }

  func bulletin(_ arguments: String...) throws -> CommandLine.Result {
    try CommandLine.run(arguments, in: folder.path)
  }

  /// Every file of the site with its text, as one text: equal where two sites are.
  func built(in output: String = "Output") throws -> String {
    try folder.files().filter { $0.hasPrefix(output + "/") }.map { path in
      let text = try folder.read(path)
      return "== \(path.dropFirst(output.count + 1))\n\(text)"
    }.joined()
  }

  private static let theme: [(name: String, text: String)] =
    [
      "404.html", "article.html", "edition.html", "editions.html", "entity.html", "home.html", "page.html",
      "search.html", "source.html", "topic.html", "topic_archive.html",
    ].map { ($0, "<h1>{{ page.title }}</h1>\n") }
    + ["feed.xml", "atom.xml", "feed.json"].map { ("feeds/\($0)", "{{ page.title }}\n") }
}
