import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// Whatever is edited in whatever order, an incremental build gives the bytes and the messages of a clean one.
struct RebuildPropertyTests {
  private static let edits = 2

  @Test(arguments: UInt64(1)...300)
  func equalsACleanBuild(seed: UInt64) async throws {
    let theme = seed % 6 == 0 ? "Templates" : "Tests/SiteTests/WordyTheme"
    var site = try RandomSite(seed: seed, theme: theme)
    var memory: BuildMemory?
    var changes = SiteChanges.unknown
    var history: [String] = []
    for number in 0...Self.edits {
      if number > 0 { history += try site.edit() }
      // Every other site is built from the record on disk, as the command line does it; of the others most are watched.
      changes = seed % 3 == 0 ? .unknown : changes.joined(with: try site.watchedChanges())
      let report = try await SiteBuilder(site.options).build(after: memory, changes)
      memory = seed.isMultiple(of: 2) ? nil : report.memory
      if report.succeeded { changes = SiteChanges(paths: []) }
      let clean = try await cleanBuild(site, "clean\(number)")
      let story: Comment = "seed \(seed): \(history.joined(separator: "; "))"
      #expect(said(report) == said(clean), story)
      if number == 0 { #expect(report.succeeded, story) }
      guard report.succeeded else { continue }
      let trees = (try tree(site, "incremental"), try tree(site, "clean\(number)"))
      #expect(trees.0.keys.sorted() == trees.1.keys.sorted(), story)
      for (path, bytes) in trees.0 where trees.1[path] != bytes { Issue.record("\(path) differs, \(story)") }
    }
  }

  private func cleanBuild(_ site: RandomSite, _ output: String) async throws -> BuildReport {
    var options = site.options
    options.output = "\(site.folder.path)/\(output)"
    return try await SiteBuilder(options).build()
  }

  private func said(_ report: BuildReport) -> String {
    DiagnosticPrinter().text(report.diagnostics) + report.omitted.summary
  }

  private func tree(_ site: RandomSite, _ output: String) throws -> [String: Data] {
    let folder = URL(fileURLWithPath: "\(site.folder.path)/\(output)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".bulletin") && $0.contains(".") }
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }
}
