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
}
