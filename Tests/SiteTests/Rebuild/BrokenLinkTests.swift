import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// A build that makes few pages anew still tells every link that is broken by what changed.
struct BrokenLinkTests {
  private let folder: TemporaryFolder
  private let options: BuildOptions

  init() throws {
    folder = try TemporaryFolder(inMemory: true)
    options = BuildOptions(site: folder, jobs: 2)
    try folder.useTemplates(of: "Tests/SiteTests/WordyTheme")
    try folder.write("Content/site.yaml", "title: Harbor News\nbase_url: https://example.org/\n")
    try write("ferry", "The ferry left [before the vote](../../12/vote/#p2).")
    try write("vote", "The council voted.\n\nThe mayor agreed.", day: 12)
    try write("fire", "A mill burned.", day: 13)
  }

  private func write(_ name: String, _ text: String, day: Int = 11) throws {
    try folder.write("Content/articles/\(name).md", "---\ntitle: The \(name)\ndate: 2025-11-\(day)\n---\n\n\(text)\n")
  }

  /// What is said after `edit` by a build that has built the site before, and whether it made few pages anew.
  private func told(after edit: () throws -> Void) async throws -> String {
    #expect(try await SiteBuilder(options).build().succeeded)
    try edit()
    let report = try await SiteBuilder(options).build()
    if report.succeeded { #expect(report.counts.rendered < report.counts.pages) }
    return DiagnosticPrinter().text(report.diagnostics)
  }

  @Test func tellsALinkToAnArticleThatIsGone() async throws {
    #expect(
      try await told { try FileManager.default.removeItem(atPath: folder.path + "/Content/articles/vote.md") } == """
        Content/articles/ferry.md:6:34: error: broken link “../../12/vote/#p2” on /articles/2025/11/11/ferry/ [broken-link]
          The ferry left [before the vote](../../12/vote/#p2).
                                           ^~~~~~~~~~~~~~~~~
          help: no page or anchor of this site is there

        """)
  }

  @Test func tellsALinkToAParagraphThatIsGone() async throws {
    #expect(
      try await told { try write("vote", "The council voted.", day: 12) } == """
        Content/articles/ferry.md:6:34: error: broken link “../../12/vote/#p2” on /articles/2025/11/11/ferry/ [broken-link]
          The ferry left [before the vote](../../12/vote/#p2).
                                           ^~~~~~~~~~~~~~~~~
          help: no page or anchor of this site is there

        """)
  }

  @Test func tellsANewLinkToNothing() async throws {
    #expect(
      try await told { try write("fire", "A mill burned after [the vote](../../12/vote/#p3).", day: 13) } == """
        Content/articles/fire.md:6:32: error: broken link “../../12/vote/#p3” on /articles/2025/11/13/fire/ [broken-link]
          A mill burned after [the vote](../../12/vote/#p3).
                                         ^~~~~~~~~~~~~~~~~
          help: no page or anchor of this site is there

        """)
  }

  @Test func acceptsANewLinkToAnArticleThatIsAsItWas() async throws {
    #expect(
      try await told { try write("fire", "A mill burned after [the vote](../../12/vote/#p2).", day: 13) } == "")
  }

  @Test func acceptsALinkWhoseTargetAnotherArticleOffersNow() async throws {
    #expect(
      try await told {
        try FileManager.default.removeItem(atPath: folder.path + "/Content/articles/vote.md")
        try folder.write(
          "Content/articles/moved.md",
          "---\ntitle: The vote\ndate: 2025-11-12\nslug: vote\n---\n\nThe council voted.\n\nThe mayor agreed.\n")
      } == "")
  }
}
