import Articles
import Briefings
import Site
import TestSupport
import Testing

/// What `bulletin explain` says of an article.
struct ExplainReportTests {
  @Test func listsScoresAndWhatTheEditorDecided() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "Content/topics/port.md", "---\ntitle: Port\nmatch:\n  - Lindholm: 3\n  - ferry: 1\nthreshold: 4\n---\n")
    try folder.write(
      "Content/articles/2025-11-28-port.txt",
      "The port of Lindholm closed\n\nThe port of Lindholm closed on Friday. “Nobody knows why,” said a sailor.\n")
    try folder.write(
      "Content/articles/2025-11-29-tea.txt", "Tea is dear in Lund\n\nTea became dearer in Lund in autumn.\n")
    try folder.write(
      "Content/overrides.yaml",
      """
      2025-11-28-port:
        speakers: {"Nobody knows": Jan Novak}
        not_same_story: [tea]
      """)
    let options = BuildOptions(site: folder, jobs: 1)
    let coverage = try #require(try await SiteBuilder(options).derive().coverage)
    let port = try #require(coverage.articles.firstIndex { $0.article.id == "2025/11/28/port" })
    #expect(
      ExplainReport(coverage).text(article: port) == """
        The port of Lindholm closed
        Content/articles/2025-11-28-port.txt, /articles/2025/11/28/port/

        Port: 8.25 of 4, about it
          +8.25  Lindholm  3 × 2 hits (2·2.2/(2+1.2) = 1.38) × 2 for the title

        Decided by the editor
          speakers: “Nobody knows why,” = Jan Novak  (Content/overrides.yaml:2:14)
          not_same_story: 2025/11/29/tea  (Content/overrides.yaml:3:20)

        """)
  }
}
