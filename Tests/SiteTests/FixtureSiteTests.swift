import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// Builds each site of `Fixtures` with the theme of a few words in `Theme`, and compares what was said and every file of
/// the output with `expected.txt` beside its Content.
///
/// With `RECORD_FIXTURES=1` in the environment the expected texts are written anew; read what changed before it is kept.
struct FixtureSiteTests {
  private static let folder = Repository.root.appending(path: "Tests/SiteTests/Fixtures")

  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test func areThere() { #expect(FixtureSiteTests.names.count >= 9) }

  @Test(arguments: FixtureSiteTests.names)
  func givesWhatIsExpected(name: String) async throws {
    let site = FixtureSiteTests.folder.appending(path: name)
    let output = try TemporaryFolder()
    var options = BuildOptions(
      root: site.path, theme: try FixtureSiteTests.theme(), generator: "Bulletin", jobs: 2)
    options.output = output.path + "/Output"
    let report = try await SiteBuilder(options).build()
    let text = DiagnosticPrinter().text(report.diagnostics) + (try FixtureSiteTests.text(of: output))

    let file = site.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil { try Data(text.utf8).write(to: file) }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Every file below a head line with its path. Empty lines, which templates leave behind, are left out.
  private static func text(of folder: TemporaryFolder) throws -> String {
    try folder.files().map { path in
      let lines = try folder.read(path).split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
      return "\n== \(path.dropFirst("Output/".count))\n" + lines.map { $0 + "\n" }.joined()
    }.joined()
  }

  private static func theme() throws -> ThemeFiles {
    let folder = Repository.root.appending(path: "Tests/SiteTests/Theme").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return ThemeFiles(
      embedded: try paths.filter { $0.contains(".") }.map { path in
        (path, String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")), as: UTF8.self))
      })
  }
}
