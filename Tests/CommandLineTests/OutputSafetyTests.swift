import Foundation
import TestSupport
import Testing

/// That a build never takes what is not its own, and never leaves less than a whole site.
struct OutputSafetyTests {
  private let site: TinySite

  init() throws { site = try TinySite() }

  private func expectFailure(saying messages: String, location: SourceLocation = #_sourceLocation) throws {
    let result = try site.bulletin("build")
    #expect(result == .init(exitCode: 2, output: "", messages: messages), sourceLocation: location)
  }

  @Test func refusesAFolderOfOtherPeoplesFiles() throws {
    try site.folder.write("Output/thesis.doc", "years of work")
    try expectFailure(
      saying: """
        error: ./Output: holds “thesis.doc”, which Bulletin did not write; choose an empty folder with --output

        """)
    #expect(try site.built() == "== thesis.doc\nyears of work")
  }

  @Test func refusesToReplaceAFileThatItDidNotWrite() throws {
    #expect(try site.bulletin("build").exitCode == 0)
    try site.folder.write("Output/about/index.html", "mine")
    let before = try site.built()
    try site.folder.write("Content/pages/about.md", "---\ntitle: About\n---\n\nWho we are.\n")
    try expectFailure(
      saying: """
        error: ./Output/about/index.html: was not written by Bulletin; move it away, or choose another --output

        """)
    #expect(try site.built() == before)
  }

  @Test func refusesToWriteThroughALink() throws {
    let elsewhere = try TemporaryFolder()
    #expect(try site.bulletin("build").exitCode == 0)
    try FileManager.default.removeItem(atPath: site.folder.path + "/Output/search")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/Output/search", withDestinationPath: elsewhere.path)
    try expectFailure(saying: "error: ./Output/search: is in the way, and is not a folder\n")
    #expect(try elsewhere.files() == [])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting a small tmpfs takes root"))
  func keepsTheOldSiteWhenTheDiskIsFull() throws {
    let disk = try SmallDisk(at: site.folder.path + "/disk", kilobytes: 256)
    #expect(try site.bulletin("build", "--output", "disk/Output").exitCode == 0)
    let before = try site.built(in: "disk/Output")
    try site.folder.write(
      "Templates/page.html", "{% for row in range(9000) %}{{ row }} lines make a page that is too large\n{% endfor %}")
    try site.folder.write("Content/pages/long.md", "---\ntitle: Long\n---\n\nToo long.\n")

    let full = try site.bulletin("build", "--output", "disk/Output")
    #expect(
      full
        == .init(exitCode: 2, output: "", messages: "error: disk/Output/long/index.html: no space left on device\n"))
    #expect(try site.built(in: "disk/Output") == before)

    try FileManager.default.removeItem(atPath: site.folder.path + "/Content/pages/long.md")
    #expect(try site.bulletin("build", "--output", "disk/Output").exitCode == 0)
    #expect(try site.built(in: "disk/Output") == before)
    _ = consume disk
  }

  @Test func keepsTheOldSiteWhenItIsKilled() throws {
    #expect(try site.bulletin("build").exitCode == 0)
    let before = try site.built()
    let home = try site.folder.read("Templates/home.html")
    try site.folder.write("Templates/home.html", home + "<p>New</p>\n")
    let page = try site.folder.read("Templates/page.html")
    try site.folder.write(
      "Templates/page.html", page + "{% for a in range(999) %}{% for b in range(999) %}{% endfor %}{% endfor %}")
    try site.folder.write("Content/pages/slow.md", "---\ntitle: Slow\n---\n\nA page that takes its time.\n")

    try killWhileStaging()
    #expect(try site.built() == before)

    try site.folder.write("Templates/page.html", page)
    #expect(try site.bulletin("build").exitCode == 0)
    #expect(try site.bulletin("build", "--output", "Fresh").exitCode == 0)
    #expect(try site.built() == site.built(in: "Fresh"))
    #expect(try site.built() != before)
  }

  /// Kills a build after it has staged its first file and before its last.
  private func killWhileStaging() throws {
    let build = try CommandLine.start(["build"], in: site.folder.path, printingTo: TemporaryFolder())
    let staging = site.folder.path + "/Output/.bulletin/staging"
    while build.isRunning, try FileManager.default.contentsOfDirectory(atPath: staging).isEmpty { usleep(500) }
    kill(build.processIdentifier, SIGKILL)
    build.waitUntilExit()
    #expect(build.terminationReason == .uncaughtSignal)
  }
}
