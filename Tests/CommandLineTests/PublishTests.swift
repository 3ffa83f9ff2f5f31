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
        == "error: ./Output is not published: Content/articles/second.md changed after the build; build again\n")
    #expect(!site.folder.exists("www/current"))
  }

  @Test(arguments: Refusal.allCases)
  fileprivate func refusesWhatIsNoWholeCurrentBuild(refusal: Refusal) throws {
    let site = try site()
    #expect(try site.bulletin("build").exitCode == 0)
    try refusal.bringAbout(in: site)
    let result = try site.bulletin("publish", "--yes")
    #expect(result.exitCode == (refusal == .empty ? 2 : 1))
    #expect(result.messages == "error: ./Output\(refusal.rawValue)\n")
    let dry = try site.bulletin("publish", "--dry-run")
    #expect(dry.exitCode == result.exitCode && dry.messages == result.messages && dry.output == "")
    #expect(!site.folder.exists("www"))
  }

  @Test func printsThePlanAsJSONAndTouchesNothing() throws {
    let site = try site()
    #expect(try site.bulletin("build").exitCode == 0)
    let result = try site.bulletin("publish", "--dry-run", "--json")
    #expect(result.exitCode == 0)
    let plan = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let added = try #require(plan["added"] as? [String: Any])
    let files = try site.folder.files().filter { $0.hasPrefix("Output/") }
    #expect(added["paths"] as? [String] == files.map { String($0.dropFirst("Output/".count)) })
    #expect(result.messages == "")
    #expect(!site.folder.exists("www"))
  }

  @Test func knowsTheSiteByAnotherNameOfItsFolder() throws {
    let site = try site()
    #expect(try site.bulletin("build").exitCode == 0)
    #expect(try site.bulletin("publish", "--yes", "--site", site.folder.path).exitCode == 0)
    #expect(site.folder.exists("www/current/index.html"))
  }

  @Test func namesSomeOfWhatChangedAfterTheBuild() throws {
    let site = try site()
    for number in 1...6 {
      try site.folder.write("Content/articles/\(number).md", TinySite.article(title: "Article \(number)"))
    }
    #expect(try site.bulletin("build").exitCode == 0)
    try FileManager.default.removeItem(atPath: site.folder.path + "/Content/articles/1.md")
    let refusal = { try site.bulletin("publish", "--yes").messages }
    #expect(
      try refusal() == "error: ./Output is not published: Content/articles/ changed after the build; build again\n")
    for number in 3...6 {
      try site.folder.write("Content/articles/\(number).md", TinySite.article(title: "Another article \(number)"))
    }
    try site.folder.write("Templates/home.html", "<h1>Another home page</h1>\n")
    #expect(
      try refusal()
        == "error: ./Output is not published: Content/articles/3.md, Content/articles/4.md, Content/articles/5.md and 2 more changed after the build; build again\n"
    )
  }

  @Test(arguments: [
    ("{disk: {kind: foldr, path: x}}", "4:24: error: unknown kind of target “foldr” [bad-target]"),
    ("{disk: {path: x}}", "4:11: error: a target needs a kind [bad-target]"),
    ("{disk: {kind: rsync}}", "4:11: error: this target needs “destination” [bad-target]"),
    ("{disk: {kind: git}}", "4:11: error: this target needs “repository” [bad-target]"),
    ("{disk: {kind: rclone}}", "4:11: error: this target needs “remote” [bad-target]"),
    ("{disk: {kind: folder}}", "4:11: error: this target needs “path” [bad-target]"),
    (
      "{disk: {kind: folder, path: x, keep: 0}}",
      "4:47: error: keep should be a whole number of 1 or more, not “0” [wrong-type]"
    ),
    (
      "{disk: {kind: folder, path: x, max_deletes: lots}}",
      "4:54: error: max_deletes should be a number, or a share as 5%, not “lots” [wrong-type]"
    ),
    ("{disk: /srv}", "4:17: error: a target should be a mapping [wrong-type]"),
    ("[disk]", "4:10: error: publish should be a mapping of names and targets, not a list [wrong-type]"),
  ])
  func tellsAMistakeInATargetAtItsPlace(targets: String, message: String) throws {
    let site = try TinySite()
    try site.folder.write(
      "Content/site.yaml", "title: Harbor News\nbase_url: https://example.org/\nlanguage: en\npublish: \(targets)\n")
    let result = try site.bulletin("publish", "disk")
    #expect(result.exitCode == 1)
    #expect(result.messages.split(separator: "\n").first.map(String.init) == "Content/site.yaml:" + message)
  }

  @Test func warnsOfAKeyThatNoTargetHas() throws {
    let site = try site()
    let settings = try site.folder.read("Content/site.yaml")
    try site.folder.write("Content/site.yaml", settings.replacing("path:", with: "keeep: 2, path:"))
    #expect(try site.bulletin("build").exitCode == 0)
    let result = try site.bulletin("publish", "--dry-run")
    #expect(result.exitCode == 0)
    #expect(result.messages.contains("warning: unknown target key “keeep” [unknown-key]"))
    #expect(result.messages.contains("did you mean “keep”?"))
  }

  @Test func saysWhatARollbackWouldDo() throws {
    let site = try site()
    #expect(try site.bulletin("build").exitCode == 0)
    #expect(try site.bulletin("publish", "--yes").exitCode == 0)
    let first = try site.folder.read("www/current/index.html")
    try site.folder.write("Templates/home.html", "<h1>Another home page</h1>\n")
    #expect(try site.bulletin("build").exitCode == 0)
    #expect(try site.bulletin("publish", "--yes").exitCode == 0)
    let second = try site.folder.read("www/current/index.html")
    #expect(first != second)
    #expect(try site.bulletin("publish", "--rollback", "--dry-run").output.hasSuffix(" would be live again.\n"))
    #expect(try site.folder.read("www/current/index.html") == second)
    #expect(try site.bulletin("publish", "--rollback").output.hasSuffix(" is live again.\n"))
    #expect(try site.folder.read("www/current/index.html") == first)
  }

  @Test func buildsNoSiteWithASecretAmongItsAssets() throws {
    let site = try site()
    try site.folder.write("Templates/assets/.env", "TOKEN=hush\n")
    try site.folder.write("Templates/assets/.git/config", "")
    try site.folder.write("Templates/assets/notes/reading.txt", "-----BEGIN RSA PRIVATE KEY-----\n")
    let result = try site.bulletin("build")
    #expect(result.exitCode == 1)
    let help = "  help: move it out of Templates, and change the secret if the site was ever published with it\n"
    #expect(
      result.messages == """
        Templates/assets/.env: error: may not be in a site: files of this name hold secrets [forbidden-asset]
        \(help)Templates/assets/.git: error: may not be in a site: it belongs to version control [forbidden-asset]
        \(help)Templates/assets/notes/reading.txt: error: may not be in a site: it is a private key [forbidden-asset]
        \(help)3 errors
        Nothing was written.

        """)
    #expect(!site.folder.exists("Output/index.html"))
  }

  @Test func failsWithoutTellingAPassword() throws {
    let site = try site()
    let target = "  pages: {kind: git, repository: \"http://bob:s3cr3t@127.0.0.1:9/news.git\"}\n"
    try site.folder.write("Content/site.yaml", site.folder.read("Content/site.yaml") + target)
    #expect(try site.bulletin("build").exitCode == 0)
    let result = try site.bulletin("publish", "pages", "--yes")
    #expect(result.exitCode == 2)
    #expect(result.messages.hasPrefix("error: http://…@127.0.0.1:9/news.git, branch gh-pages: git said: fatal: "))
    #expect(!(result.output + result.messages).contains("s3cr3t"))
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

/// What is wrong with an Output, and what is said of it.
private enum Refusal: String, CaseIterable {
  case failed = """
     is not published: the last build failed; mend what it reports and build again
    error: ./Output is not published: Templates/home.html changed after the build; build again
    """
  case ofTheFuture = " is not published: it was built with --future; build again without"
  case served = " is not published: it was made by “bulletin serve”; run “bulletin build”"
  case edited = " is not published: index.html is changed by hand since the build; build again with --force"
  case empty = ": holds no site yet; run “bulletin build”"

  func bringAbout(in site: TinySite) throws {
    switch self {
    case .failed:
      try site.folder.write("Templates/home.html", "{% if %}")
      #expect(try site.bulletin("build").exitCode == 1)
    case .ofTheFuture: #expect(try site.bulletin("build", "--future").exitCode == 0)
    case .served:
      let served = try ServedSite(site, "--production")
      try served.wait(for: "Built in ")
      #expect(served.stop() == 0)
    case .edited: try site.folder.write("Output/index.html", "mine")
    case .empty: try FileManager.default.removeItem(atPath: site.folder.path + "/Output")
    }
  }
}
