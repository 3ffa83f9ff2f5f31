import Foundation
import TestSupport
import Testing

/// `bulletin serve` as a process of its own.
@Suite(.serialized)
struct ServeTests {
  @Test func endsWithinASecondOfControlC() throws {
    let site = try TinySite()
    for delay in [0.0, 0.05, 1.5] {
      let served = try ServedSite(site)
      Thread.sleep(forTimeInterval: delay)
      let start = ContinuousClock.now
      #expect(served.stop() == 0)
      #expect(start.duration(to: .now) < .seconds(1))
    }
  }

  @Test func showsInProductionWhatABuildWrites() async throws {
    let site = try TinySite()
    try site.folder.write("Content/articles/größe.md", TinySite.article(title: "Größe zählt & <b>more</b>"))
    try site.folder.write(
      "Content/articles/draft.md", "---\ntitle: Draft\ndate: 2026-01-12\ndraft: true\n---\n\nNot yet.\n")
    try site.folder.write("Content/articles/later.md", "---\ntitle: Later\ndate: 2999-01-01\n---\n\nIn time.\n")
    try site.folder.write("Templates/assets/style.css", "h1 { color: red }\n")
    #expect(try site.bulletin("build").exitCode == 0)
    let built = try site.built()
    #expect(built.contains("Größe zählt") && built.contains("Later") && !built.contains("Draft"))
    let files = try site.folder.files().filter { $0.hasPrefix("Output/") }.map { String($0.dropFirst("Output/".count)) }
    try FileManager.default.removeItem(atPath: site.folder.path + "/Output")

    let served = try ServedSite(site, "--production")
    try served.wait(for: "Built in ")
    #expect(try site.built() == built)
    let reader = Reader(served.address)
    for file in files {
      let text = try site.folder.read("Output/\(file)")
      for address in addresses(of: file) {
        let answer = try await reader.get(address)
        #expect(answer.status == 200, "\(address)")
        #expect(withoutReloading(answer.text) == text, "\(address)")
      }
    }
    for missing in ["/articles/2026/01/12/draft/", "/.bulletin/manifest"] {
      let answer = try await reader.get(missing)
      #expect(answer.status == 404)
      #expect(withoutReloading(answer.text) == (try site.folder.read("Output/404.html")))
    }
  }

  @Test(arguments: [[], ["--poll"]])
  func buildsAgainWhenAFileChanges(flags: [String]) async throws {
    let site = try TinySite()
    let served = try ServedSite(site, flags)
    try served.wait(for: "Built in ")
    try site.folder.write("Content/articles/bridge.md", TinySite.article(title: "Council rejects the bridge"))
    try served.wait(for: "Built in ", times: 2)
    let page = try await Reader(served.address).get("/articles/2026/01/13/bridge/")
    #expect(page.text.hasPrefix("<h1>Council rejects the bridge</h1>"))
  }

  /// Those of a file on a static host: a page is also found by its folder.
  private func addresses(of file: String) -> [String] {
    let path = "/" + (file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? file)
    return file.hasSuffix("index.html") ? [path, String(path.dropLast("index.html".count))] : [path]
  }

  /// The tag that reloads is the one thing that the preview adds to a page.
  private func withoutReloading(_ page: String) -> String {
    guard let start = page.range(of: "<script async src=\"/_bulletin/reload.js\""),
      let end = page.range(of: "</script>", range: start.upperBound..<page.endIndex)
    else { return page }
    return String(page[..<start.lowerBound] + page[end.upperBound...])
  }
}
