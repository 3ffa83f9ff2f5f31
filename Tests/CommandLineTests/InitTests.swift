import TestSupport
import Testing

struct InitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func makesASiteOnceAndNeverReplacesAFile() throws {
    let made = try CommandLine.run("init", "site", in: folder.path)
    #expect(made == .init(exitCode: 0, output: "Made a site in site. Next: bulletin build --site site\n", messages: ""))
    #expect(folder.exists("site/Content/site.yaml"))
    #expect(
      try Array(folder.read("site/Content/pages/how-this-site-is-made.md").utf8)
        == Repository.bytes(of: "Content/pages/how-this-site-is-made.md"))

    try folder.write("site/Content/site.yaml", "title: Mine\n")
    let again = try CommandLine.run("init", "site", in: folder.path)
    #expect(again.exitCode == 2)
    #expect(
      again.messages
        == "error: site/Content/articles/2026-01-15-harbor-bridge.txt: is there already, and is left as it is\n")
    #expect(try folder.read("site/Content/site.yaml") == "title: Mine\n")
  }

  @Test func tellsWrongUsageApartFromOtherFailures() throws {
    #expect(try CommandLine.run("init", in: folder.path).exitCode == 64)
    #expect(try CommandLine.run("initt", "site", in: folder.path).exitCode == 64)
    #expect(try CommandLine.run("--help", in: folder.path).exitCode == 0)
  }
}
