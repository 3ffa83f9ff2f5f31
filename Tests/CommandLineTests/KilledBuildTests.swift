import Foundation
import TestSupport
import Testing

/// A build that is killed outright, at one moment and another: no file of Output is torn, and the next build gives what
/// a clean one gives.
struct KilledBuildTests {
  private static let kills = 50
  private static let end = "<!-- the end -->"

  @Test func leavesWholeFilesAndIsCompletedByTheNext() throws {
    let site = try TinySite()
    try site.folder.write("Templates/article.html", "<h1>{{ page.title }}</h1>\n{{ article.content }}" + Self.end)
    try write(site, round: 0)
    let start = Date()
    #expect(try site.bulletin("build").exitCode == 0)
    let duration = Date().timeIntervalSince(start)

    var numbers = SeededNumbers(seed: 9)
    for round in 1...Self.kills {
      try write(site, round: round)
      try kill(site, after: duration * Double(numbers.below(1000)) / 1000)
      for path in try site.folder.files() where path.hasPrefix("Output/articles/") {
        #expect(try site.folder.read(path).hasSuffix(Self.end), "kill \(round): \(path)")
      }
      #expect(try site.bulletin("build").exitCode == 0)
      #expect(try site.bulletin("build", "--output", "clean", "--force").exitCode == 0)
      #expect(try site.built() == site.built(in: "clean"), "kill \(round)")
    }
  }

  /// Other articles than the round before, so that every build has files to write and to remove.
  private func write(_ site: TinySite, round: Int) throws {
    for number in 0..<20 {
      try site.folder.write(
        "Content/articles/a\(number).md", TinySite.article(title: "Report \(number), the \(round)th edition"))
    }
    try site.folder.write("Content/articles/only-\(round).md", TinySite.article(title: "Only here"))
    try? FileManager.default.removeItem(atPath: "\(site.folder.path)/Content/articles/only-\(round - 1).md")
  }

  private func kill(_ site: TinySite, after seconds: Double) throws {
    let printed = try TemporaryFolder()
    let process = try CommandLine.start(["build"], in: site.folder.path, printingTo: printed)
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
