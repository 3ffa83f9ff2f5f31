import Diagnostics
import Site
import TestSupport
import Testing

/// What is told of a mistake in a template that many pages are made with.
struct TemplateMistakeTests {
  @Test func isToldOnceWithTheNumberOfPages() async throws {
    let site = try TemporaryFolder()
    try site.useTemplates(of: "Tests/SiteTests/Theme")
    try site.write("Templates/article.html", "<h1>{{ article.titel }}</h1>\n")
    try site.write("Content/site.yaml", "title: Scratch\nbase_url: https://example.org/\n")
    for day in 1...3 {
      try site.write("Content/articles/2025-11-0\(day)-ferry.md", "---\ntitle: Ferry \(day)\n---\n\nIt sank.\n")
    }
    let options = BuildOptions(site: site, jobs: 2)
    let report = try await SiteBuilder(options).check()
    #expect(
      DiagnosticPrinter().text(report.diagnostics) == """
        Templates/article.html:1:8: error: an article has no “titel” [template-render]
          <h1>{{ article.titel }}</h1>
                 ^~~~~~~~~~~~~
          note: rendering /articles/2025/11/03/ferry/
          note: the same on 2 more pages
          help: did you mean “title”?

        """)
  }
}
