import TestSupport
import Testing

/// What the command says of names that are not there, whole.
struct UsageTests {
  private let site: TinySite

  init() throws { site = try TinySite() }

  private func expectUsageError(
    of arguments: String..., saying message: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let result = try CommandLine.run(arguments, in: site.folder.path)
    let usage = "Usage: bulletin <subcommand>\n  See 'bulletin --help' for more information.\n"
    #expect(
      result == .init(exitCode: 64, output: "", messages: "Error: \(message)\n" + usage), sourceLocation: location)
  }

  @Test func offersTheNearestArticle() throws {
    try expectUsageError(of: "explain", "brigde", saying: "There is no article “brigde”; did you mean “bridge”?")
    try expectUsageError(
      of: "inspect", "Content/articles/bride.md",
      saying: "There is no article “Content/articles/bride.md”; did you mean “Content/articles/bridge.md”?")
  }

  @Test func offersTheNearestTopic() throws {
    try site.folder.write("Content/topics/harbor.md", "---\nmatch: [bridge]\n---\n")
    try expectUsageError(
      of: "explain", "bridge", "harbour", saying: "There is no topic “harbour”; did you mean “harbor”?")
  }

  @Test func offersTheNearestTemplate() throws {
    let result = try site.bulletin("render", "hom.html")
    #expect(
      result
        == .init(
          exitCode: 1, output: "",
          messages: """
            hom.html: error: there is no template “hom.html” [template-missing]
              help: did you mean “home.html”?

            """))
  }

  @Test func tellsWhereDataIsNoJSON() throws {
    try site.folder.write("data.json", "{")
    let result = try site.bulletin("render", "home.html", "--data", "data.json")
    #expect(
      result
        == .init(
          exitCode: 1, output: "", messages: "data.json: error: JSON: expected a string at byte 1 [bad-json]\n"))
  }

  @Test func printsMistakesAsJSON() throws {
    try site.folder.write("Content/articles/fire.md", "---\ndate: soon\n---\n\nA fire.\n")
    let result = try site.bulletin("check", "--json")
    #expect(
      result
        == .init(
          exitCode: 1,
          output: """
            {
              "diagnostics": [
                {
                  "severity": "error",
                  "id": "bad-date",
                  "message": "date is no date: “soon”",
                  "path": "Content/articles/fire.md",
                  "line": 2,
                  "column": 7,
                  "range": [
                    10,
                    14
                  ],
                  "notes": [],
                  "help": "write dates as 2025-11-29, or 2025-11-29T16:30:00-05:00"
                }
              ]
            }

            """, messages: ""))
  }
}
