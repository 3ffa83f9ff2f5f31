import Foundation
import TestSupport
import Testing

struct PublishTests {
  private func site() throws -> TinySite {
    let site = try TinySite()
    try site.folder.write(
      "Content/site.yaml",
      "title: Harbor News\nbase_url: https://example.org/\npublish:\n  disk: {kind: folder, path: \"\(site.folder.path)/www\"}\n"
    )
    return site
  }

  @Test func publishesAWholeCurrentBuild() throws {
    let site = try site()
    #expect(try site.bulletin("build").exitCode == 0)
    let plan = try site.bulletin("publish", "--dry-run")
    #expect(plan.exitCode == 0)
    #expect(!site.folder.exists("www/current"))
    let result = try site.bulletin("publish", "--yes")
    #expect(result.exitCode == 0)
    #expect(try site.folder.read("www/current/index.html") == site.folder.read("Output/index.html"))
    let again = try site.bulletin("publish", "disk", "--yes")
    #expect(again.output.hasSuffix("Nothing to do: the target already has this site.\n"))
  }

  @Test func refusesWhatShouldNotGoLive() throws {
    let site = try site()
    #expect(try site.bulletin("build", "--drafts").exitCode == 0)
    let drafts = try site.bulletin("publish", "--yes")
    #expect(drafts.exitCode == 1)
    #expect(drafts.messages == "error: ./Output is not published: it was built with --drafts; build again without\n")
    #expect(try site.bulletin("build").exitCode == 0)
    try site.folder.write("Content/articles/second.md", TinySite.article(title: "Another article"))
    let stale = try site.bulletin("publish", "--yes")
    #expect(
      stale.messages
        == "error: ./Output is not published: Content, Templates or the program changed after the build; build again\n")
    #expect(!site.folder.exists("www/current"))
  }

  @Test func tellsWhomPingsNames() throws {
    let site = try site()
    let pings = "pings: {websub: ftp://hub.example/, indexnow: {key: short, endpont: x}}\n"
    let settings = try site.folder.read("Content/site.yaml")
    try site.folder.write("Content/site.yaml", settings + pings)
    #expect(
      try site.bulletin("build").messages.contains("did you mean “endpoint”?"))
    #expect(try site.bulletin("publish", "--yes").exitCode == 1)
    try site.folder.write(
      "Content/site.yaml",
      settings
        + "pings: {websub: http://127.0.0.1:9/, indexnow: {key: 0123-abcd, endpoint: \"http://127.0.0.1:9/now\"}}\n")
    #expect(try site.bulletin("build").exitCode == 0)
    #expect(try site.folder.read("Output/0123-abcd.txt") == "0123-abcd")
    let lines = try site.bulletin("publish", "--yes").output.split(separator: "\n").suffix(2)
    #expect(lines.first?.hasPrefix("http://127.0.0.1:9/ was not told: curl said: ") ?? false)
    #expect(lines.last?.hasPrefix("http://127.0.0.1:9/now was not told: curl said: ") ?? false)
  }

  @Test func namesTheTargetsThereAre() throws {
    let site = try site()
    let result = try site.bulletin("publish", "disc")
    #expect(result.exitCode == 64)
    #expect(result.messages.contains("There is no target “disc” in site.yaml; did you mean “disk”?"))
  }
}
