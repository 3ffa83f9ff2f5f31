import Foundation
import TestSupport
import Testing

/// What the command says of content that is wrong, whole, and that nothing is written then.
struct BadContentTests {
  private let site: TinySite

  init() throws { site = try TinySite() }

  private func expectNothingBuilt(saying messages: String, location: SourceLocation = #_sourceLocation) throws {
    let result = try site.bulletin("build")
    #expect(
      result == .init(exitCode: 1, output: "", messages: messages + "1 error\nNothing was written.\n"),
      sourceLocation: location)
    #expect(try site.built() == "", sourceLocation: location)
  }

  private func expectWarning(_ messages: String, counts: String, location: SourceLocation = #_sourceLocation)
    throws
  {
    let end = "No errors: \(counts).\n"
    #expect(
      try site.bulletin("check") == .init(exitCode: 0, output: "", messages: messages + end), sourceLocation: location)
    #expect(try site.bulletin("check", "--strict").exitCode == 1, sourceLocation: location)
  }

  @Test func needsAContentFolder() throws {
    try FileManager.default.removeItem(atPath: site.folder.path + "/Content")
    try expectNothingBuilt(
      saying: """
        .: error: there is no folder “Content” here [no-content]
          help: name the site's folder with --site, or make a new site with “bulletin init DIR”

        """)
  }

  @Test func buildsASiteWithoutArticlesAndSaysSo() throws {
    try FileManager.default.removeItem(atPath: site.folder.path + "/Content/articles")
    try expectWarning(
      """
      Content/articles: warning: there are no articles here [no-articles]
        help: put .txt or .md files there, or make one with “bulletin new article TITLE”

      """, counts: "7 pages")
  }

  @Test func pointsAtInvalidYAML() throws {
    try site.folder.write("Content/articles/fire.md", "---\ndate: 2026-01-13\nauthors: [Ana Ruiz\n---\n\nA fire.\n")
    try expectNothingBuilt(
      saying: """
        Content/articles/fire.md:4:1: error: invalid YAML: did not find expected ',' or ']' [yaml]
          ---
          ^

        """)
  }

  @Test func pointsAtFrontMatterThatNeverEnds() throws {
    try site.folder.write("Content/articles/fire.md", "---\ndate: 2026-01-13\n\nA fire.\n")
    try expectNothingBuilt(
      saying: """
        Content/articles/fire.md:1:1: error: front matter is never closed [front-matter-open]
          ---
          ^~~
          help: end it with a line of “---”

        """)
  }

  @Test func warnsOfAnUnknownKey() throws {
    try site.folder.write("Content/articles/fire.md", "---\ntitel: Fire\ndate: 2026-01-13\n---\n\nA fire.\n")
    try expectWarning(
      """
      Content/articles/fire.md:2:1: warning: unknown front matter key “titel” [unknown-key]
        titel: Fire
        ^~~~~
        help: did you mean “title”?

      """, counts: "2 articles, 10 pages")
  }

  @Test func pointsAtABadDate() throws {
    try site.folder.write("Content/articles/fire.md", "---\ntitle: Fire\ndate: 2026-13-01\n---\n\nA fire.\n")
    try expectNothingBuilt(
      saying: """
        Content/articles/fire.md:3:7: error: date is no date: “2026-13-01” [bad-date]
          date: 2026-13-01
                ^~~~~~~~~~
          help: write dates as 2025-11-29, or 2025-11-29T16:30:00-05:00

        """)
  }

  @Test func namesBothFilesOfADuplicateURL() throws {
    try site.folder.write("Content/articles/late/bridge.md", TinySite.article(title: "Council votes again"))
    try expectNothingBuilt(
      saying: """
        Content/articles/late/bridge.md:6:1: error: two articles at /articles/2026/01/13/bridge/ [duplicate-url]
          The city council approved it on Tuesday.
          ^
        Content/articles/bridge.md:6:1: note: the other is here
          The city council approved it on Tuesday.
          ^
          help: give one of them another “slug” in its front matter

        """)
  }

  @Test func refusesASlugThatLeavesTheSite() throws {
    try site.folder.write("Content/articles/fire.md", "---\ndate: 2026-01-13\nslug: ../../etc\n---\n\nA fire.\n")
    try expectNothingBuilt(
      saying: """
        Content/articles/fire.md:3:7: error: slug is no single part of a URL: “../../etc” [bad-slug]
          slug: ../../etc
                ^~~~~~~~~
          help: use letters, digits and hyphens

        """)
  }

  @Test func leavesOutAnAliasThatLeavesTheSite() throws {
    try site.folder.write("Content/articles/fire.md", "---\ndate: 2026-01-13\naliases: [../../etc]\n---\n\nA fire.\n")
    try expectWarning(
      """
      Content/articles/fire.md: warning: alias is no address of this site: “../../etc” [bad-alias]
        help: write it as /old/place/, without “..”

      """, counts: "2 articles, 10 pages")
  }

  @Test func doesNotFollowALinkOutOfTheSite() throws {
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/Content/articles/passwords.txt", withDestinationPath: "/etc/passwd")
    try expectWarning(
      """
      Content/articles/passwords.txt: warning: left out: neither a file nor a folder [not-a-file]
        help: symbolic links are not followed; put the file itself here

      """, counts: "1 article, 9 pages")
  }

  @Test func refusesTextWithNULs() throws {
    try site.folder.write("Content/articles/fire.txt", "A fire.\n\nIt was \0 put out.\n")
    try expectNothingBuilt(
      saying: """
        Content/articles/fire.txt:3:8: error: NUL in a text file [nul-byte]
          It was   put out.
                 ^
          help: this looks like a binary file; take it out of Content

        """)
  }

  @Test(.enabled(if: UnprivilegedCommand.isAvailable, "setpriv cannot take the right to read every file from root"))
  func namesAFileThatCannotBeRead() throws {
    try site.folder.write("Content/articles/fire.txt", "A fire.\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: site.folder.path + "/Content/articles/fire.txt")
    let result = try UnprivilegedCommand.run("build", in: site.folder.path)
    #expect(
      result
        == .init(
          exitCode: 1, output: "",
          messages: """
            Content/articles/fire.txt: error: cannot be read: Permission denied [unreadable]
            1 error
            Nothing was written.

            """))
  }
}
