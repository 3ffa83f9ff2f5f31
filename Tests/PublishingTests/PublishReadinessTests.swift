import Foundation
import Publishing
import TestSupport
import Testing

struct PublishReadinessTests {
  private func objections(_ site: TestSite, _ build: BuildRecord = BuildRecord()) throws -> [String] {
    try PublishReadiness(OutputFolder.read(site.output), build: build).objections
  }

  @Test func hasNothingAgainstASoundBuild() throws { #expect(try objections(TestSite()) == []) }

  @Test func givesEveryReason() throws {
    let build = BuildRecord(
      madeBy: .serve, complete: false, drafts: true, future: true, brokenLinks: 2,
      staleBecause: "Content/articles/x.md changed after the build")
    #expect(
      try objections(TestSite(["feed.xml": ""]), build) == [
        "the last build failed; mend what it reports and build again",
        "it was made by “bulletin serve”; run “bulletin build”",
        "it was built with --drafts; build again without",
        "it was built with --future; build again without",
        "Content/articles/x.md changed after the build; build again",
        "2 links are broken",
        "it has no pages",
      ])
  }

  @Test func findsWhatWasChangedByHand() throws {
    let site = try TestSite()
    try site.folder.write("Output/index.html", "<link href=assets/site.0123abcd.css>HOME")
    #expect(try objections(site) == ["index.html is changed by hand since the build; build again with --force"])
  }

  @Test func findsWhatIsMissing() throws {
    let site = try TestSite()
    for path in ["feed.xml", "articles/one/index.html"] {
      try FileManager.default.removeItem(atPath: "\(site.output)/\(path)")
    }
    #expect(
      try objections(site) == [
        "articles/one/index.html and 1 other are missing since the build; build again with --force"
      ])
  }

  @Test(arguments: [
    ("assets/.env", "files of this name hold secrets"), ("assets/.env.local", "files of this name hold secrets"),
    ("assets/.git/config", "it lies in a .git folder"), ("assets/id_ed25519", "it is a private key"),
    ("assets/server.0123abcd.pem", "it is a private key"), ("assets/.git", "it belongs to version control"),
    ("assets/notes.txt", "it is a private key"),
  ])
  func refusesSecrets(path: String, reason: String) throws {
    let site = try TestSite(["index.html": "home", path: "-----BEGIN OPENSSH PRIVATE KEY-----\n"])
    #expect(try objections(site) == ["\(path) may not be in a site: \(reason)"])
  }

  @Test func leavesOutWhatTheBuildDidNotWrite() throws {
    let site = try TestSite()
    try site.folder.write("Output/mine.txt", "")
    #expect(try PublishReadiness(OutputFolder.read(site.output), build: BuildRecord()).strangers == ["mine.txt"])
  }

  @Test func namesAFolderWithoutASite() throws {
    let site = try TestSite()
    try FileManager.default.removeItem(atPath: site.output)
    #expect { try OutputFolder.read(site.output) } throws: { error in
      "\(error)".contains("holds no site yet; run “bulletin build”")
    }
  }
}
