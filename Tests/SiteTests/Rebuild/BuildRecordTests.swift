import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// The record of a build beside Output: what it saves the next one, and that a bad one does no harm.
struct BuildRecordTests {
  private let folder: TemporaryFolder
  private var options: BuildOptions

  init() throws {
    folder = try TemporaryFolder(inMemory: true)
    options = BuildOptions(site: folder, jobs: 2)
    try folder.useTemplates(of: "Tests/SiteTests/WordyTheme")
    try folder.write("Content/site.yaml", "title: Harbor News\nbase_url: https://example.org/\nwindow_days: 3\n")
    try folder.write(
      "Content/topics/ferry.md", "---\ntitle: Ferry\nmatch:\n  - ferry: 3\nthreshold: 2\n---\n\nShips.\n")
    for day in 10..<20 { try writeArticle(day, "The ferry number \(day) left the port on time.") }
  }

  private func writeArticle(_ day: Int, _ text: String) throws {
    let source = day < 15 ? "The Harbor Times" : "Northern Wire"
    try folder.write(
      "Content/articles/a\(day).md",
      "---\ntitle: Report \(day)\ndate: 2025-11-\(day)\nsource: \(source)\n---\n\n\(text)\n")
  }

  private func explained(_ options: BuildOptions) async throws -> String {
    var options = options
    options.explainsRebuild = true
    return try await SiteBuilder(options).build().explanation?.text ?? "nothing is made\n"
  }

  @Test func saysOfEachPageWhyItIsMadeAnew() async throws {
    #expect(
      try await explained(options)
        == "everything is made anew: there is no record of an earlier build by this program\n")
    try writeArticle(11, "The ferry number 11 was late.")
    #expect(
      try await explained(options) == """
        /: its title, its neighbors or its part of a list changed
        /search/: Content/articles/a11.md changed
        /topics/ferry/: its title, its neighbors or its part of a list changed
        /topics/ferry/page/1/: its title, its neighbors or its part of a list changed
        /topics/ferry/feed.xml: its title, its neighbors or its part of a list changed
        /topics/ferry/atom.xml: its title, its neighbors or its part of a list changed
        /topics/ferry/feed.json: it prints whole records, so that anything may have changed it
        /editions/2025-11-19/: the briefing on Ferry changed
        /editions/2025-11-18/: the briefing on Ferry changed
        /editions/2025-11-17/: the briefing on Ferry changed
        /editions/2025-11-16/: the briefing on Ferry changed
        /editions/2025-11-15/: the briefing on Ferry changed
        /editions/2025-11-14/: the briefing on Ferry changed
        /editions/2025-11-13/: the briefing on Ferry changed
        /editions/2025-11-12/: the briefing on Ferry changed
        /editions/2025-11-11/: Content/articles/a11.md changed
        /editions/2025-11-10/: the briefing on Ferry changed
        /sources/the-harbor-times/: its title, its neighbors or its part of a list changed
        /feed.xml: its title, its neighbors or its part of a list changed
        /atom.xml: its title, its neighbors or its part of a list changed
        /feed.json: it prints whole records, so that anything may have changed it
        /articles/2025/11/19/a19/: what Content/articles/a19.md leads to changed
        /articles/2025/11/18/a18/: Content/articles/a11.md changed
        /articles/2025/11/17/a17/: Content/articles/a11.md changed
        /articles/2025/11/16/a16/: Content/articles/a11.md changed
        /articles/2025/11/15/a15/: Content/articles/a11.md changed
        /articles/2025/11/14/a14/: Content/articles/a11.md changed
        /articles/2025/11/13/a13/: Content/articles/a11.md changed
        /articles/2025/11/12/a12/: Content/articles/a11.md changed
        /articles/2025/11/11/a11/: its title, its neighbors or its part of a list changed
        /articles/2025/11/10/a10/: what Content/articles/a10.md leads to changed

        """)
    try folder.write("Templates/page.html", "Another page")
    try folder.write("Content/pages/about.md", "---\ntitle: About\n---\n")
    #expect(try await explained(options) == "everything is made anew: Content/pages/about.md is new\n")
    try folder.write("Templates/page.html", "One more page")
    #expect(
      try await explained(options) == """
        /topics/ferry/feed.json: it prints whole records, so that anything may have changed it
        /about/: Templates/page.html changed
        /feed.json: it prints whole records, so that anything may have changed it

        """)
    #expect(try await explained(options) == "nothing is made\n")
    var forced = options
    forced.isForced = true
    #expect(try await explained(forced) == "everything is made anew: --force asks for it\n")
  }

  @Test(arguments: ["record", "articles", "corpus"])
  func buildsAllAnewFromADamagedFile(name: String) async throws {
    _ = try await SiteBuilder(options).build()
    let file = URL(fileURLWithPath: "\(folder.path)/Output/.bulletin/\(name)")
    let whole = try Data(contentsOf: file)
    for damage in 0..<24 {
      var bytes = whole
      switch damage % 3 {
      case 0: bytes[bytes.count * damage / 24] ^= 0x11
      case 1: bytes = bytes.prefix(bytes.count * damage / 24)
      default: bytes.append(contentsOf: [1, 2, 3])
      }
      try bytes.write(to: file)
      try writeArticle(12, "The ferry number 12 came back after \(damage) hours.")
      _ = try await SiteBuilder(options).build()
      try await expectCleanBuild()
    }
  }

  @Test func leavesEverythingOfABuildThatIsUnderWayAlone() async throws {
    _ = try await SiteBuilder(options).build()
    let files = ["articles", "record", "corpus", "manifest", "state"].map { "Output/.bulletin/\($0)" }
    let before = try files.map { try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)")) }
    try writeArticle(12, "The ferry number 12 came back.")
    let other = try OutputWriter(root: options.outputFolder).lock()
    await #expect(
      throws: EnvironmentFailure(options.outputFolder, "another build is writing here; wait for it to end")
    ) { try await SiteBuilder(options).build() }
    #expect(try files.map { try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)")) } == before)
    withExtendedLifetime(other) {}
  }

  private func expectCleanBuild(location: SourceLocation = #_sourceLocation) async throws {
    var clean = options
    clean.output = folder.path + "/clean"
    clean.isForced = true
    _ = try await SiteBuilder(clean).build()
    let paths = try folder.files().filter { $0.hasPrefix("clean/") }
    #expect(paths.count > 30, sourceLocation: location)
    for path in paths {
      let built = try folder.read("Output/\(path.dropFirst("clean/".count))")
      #expect(try folder.read(path) == built, "\(path)", sourceLocation: location)
    }
  }
}
