import Foundation
import TestSupport
import Testing

/// What `--timings` tells of the stages of a build.
struct TimingsTests {
  private struct Timings: Decodable {
    struct Stage: Decodable {
      var name: String
      var seconds: Double
      var cpuSeconds: Double
      var files: Int?
      var bytes: Int?
    }
    var stages: [Stage]
  }

  @Test func countsTimeFilesAndBytesOfEachStage() throws {
    let site = try TinySite()
    let result = try site.bulletin("build", "--timings", "--json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let stages = try decoder.decode(Timings.self, from: Data(result.output.utf8)).stages
    let article = TinySite.article(title: "Council approves the bridge").utf8.count
    let output = try site.folder.files().filter { $0.hasPrefix("Output/") }
    let size = try output.reduce(0) { try $0 + site.folder.read($1).utf8.count }
    #expect(stages.map(\.name) == ["start", "read", "derive", "link", "render", "write", "record"])
    #expect(stages.map(\.files) == [nil, 1, nil, nil, output.count, output.count, nil])
    #expect(stages.map(\.bytes) == [nil, article, nil, nil, size, size, nil])
    #expect(stages.allSatisfy { $0.seconds > 0 && $0.cpuSeconds > 0 })
    #expect(result.messages == "")
  }

  @Test func printsATableWithoutJSON() throws {
    let messages = try TinySite().bulletin("build", "--timings").messages
    let pattern = #/\n  write +\d+\.\d{3} s, \d+\.\d{3} s CPU, \d+ files, \d+\.\d MB\n/#
    #expect(messages.contains(pattern))
  }

  @Test func listsTemplatesByTheirTimeAndThoseThatNoPageUses() throws {
    let site = try TinySite()
    try site.folder.write("Templates/old.html", "no page asks for it")
    try site.folder.write(
      "Templates/article.html", "{% block main %}{% include \"partials/line.html\" %}{% endblock %}")
    try site.folder.write("Templates/partials/line.html", "{% for n in range(90000) %}{{ n }}{% endfor %}\n")
    let lines = try site.bulletin("build", "--timings").messages.split(separator: "\n").map(String.init)
    let table = try #require(lines.firstIndex(of: "template              calls, time"))
    let slowest = lines[(table + 1)...].prefix(3).map { $0.replacing(#/ +1, \d+\.\d{3} s$/#, with: "") }
    #expect(slowest == ["  article.html", "  article.html main", "  partials/line.html"])
    let unused = lines.filter { $0.hasSuffix("never used") }.map { $0.replacing(#/ +never used/#, with: "") }
    #expect(
      unused == ["  entity.html", "  old.html", "  page.html", "  source.html", "  topic.html", "  topic_archive.html"])
  }
}
