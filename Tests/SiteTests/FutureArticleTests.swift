import Foundation
import Language
import Site
import TestSupport
import Testing

/// What a preview shows of articles that are dated after today.
struct FutureArticleTests {
  private let folder: TemporaryFolder
  private var options: BuildOptions

  init() throws {
    folder = try TemporaryFolder()
    options = BuildOptions(site: folder, jobs: 1)
    try folder.useTemplates(of: "Tests/SiteTests/Theme")
    try folder.write(
      "Templates/home.html",
      "as of {{ site.as_of }}{% for card in latest %} {{ card.id }} {{ card.is_future }}{% endfor %}")
    try folder.write("Templates/article.html", "{{ article.is_future }}")
    for day in ["2025-11-28", "2025-12-05"] {
      try folder.write("Content/articles/\(day)-port.txt", "The port of Lindholm closed.\n\nNobody knows why it did.\n")
    }
  }

  private func home(_ change: (inout BuildOptions) -> Void) async throws -> String {
    var options = options
    change(&options)
    #expect(try await SiteBuilder(options).build().succeeded)
    return try folder.read("Output/index.html")
  }

  @Test func areMarkedAndDoNotMoveNow() async throws {
    let home = try await home {
      $0.includesFuture = true
      $0.today = CalendarDate("2025-11-30")
    }
    #expect(home == "as of 2025-11-28 2025/12/05/port True 2025/11/28/port False")
    #expect(try folder.read("Output/articles/2025/12/05/port/index.html") == "True")
  }

  @Test func areNoneOnceTheirDayHasCome() async throws {
    let home = try await home {
      $0.includesFuture = true
      $0.today = CalendarDate("2025-12-05")
    }
    #expect(home == "as of 2025-12-05 2025/12/05/port False 2025/11/28/port False")
  }

  @Test func areNoneToABuildThatKnowsNoToday() async throws {
    #expect(try await home { _ in } == "as of 2025-12-05 2025/12/05/port False 2025/11/28/port False")
  }

  @Test func areLeftOutAfterAGivenNow() async throws {
    #expect(try await home { $0.asOf = CalendarDate("2025-11-29") } == "as of 2025-11-29 2025/11/28/port False")
  }
}
