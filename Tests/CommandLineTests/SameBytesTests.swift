import Foundation
import TestSupport
import Testing

/// That the same input gives the same bytes.
struct SameBytesTests {
  @Test func oneJobAndTwoGiveTheSameSite() throws {
    let folder = try TemporaryFolder()
    for jobs in ["1", "2"] {
      let result = try CommandLine.run(
        "build", "--site", Repository.root.path, "--output", "\(folder.path)/\(jobs)", "--jobs", jobs, in: folder.path)
      #expect(result.exitCode == 0)
    }
    #expect(try SiteFiles(folder.path + "/1") == SiteFiles(folder.path + "/2"))
  }

  @Test func aSecondBuildWritesNothing() throws {
    let site = try TinySite()
    #expect(try site.bulletin("build").exitCode == 0)
    let first = try site.built()
    let second = try site.bulletin("build")
    #expect(second.messages.hasPrefix("Nothing has changed; the site of 12 files in ./Output is up to date ("))
    let third = try site.bulletin("build", "--force")
    #expect(third.messages.contains("  files written                  0\n  files unchanged                12\n"))
    #expect(try site.built() == first)
  }

  @Test func theOrderInWhichFilesWereMadeDoesNotMatter() throws {
    let titles = (1...9).map { "Council votes on bridge number \($0)" }
    let (forward, backward) = (try TinySite(), try TinySite())
    for (site, titles) in [(forward, titles), (backward, titles.reversed())] {
      for title in titles {
        try site.folder.write(
          "Content/articles/\(title.suffix(8).filter { $0 != " " }).md", TinySite.article(title: title))
      }
      #expect(try site.bulletin("build").exitCode == 0)
    }
    #expect(try forward.built() == backward.built())
    #expect(try forward.bulletin("inspect").output == backward.bulletin("inspect").output)
  }

  @Test func wordsOfPromosAreOnNoPage() throws {
    let folder = try TemporaryFolder()
    let result = try CommandLine.run(
      "build", "--site", Repository.root.path, "--output", "\(folder.path)/site", in: folder.path)
    #expect(result.exitCode == 0)
    let promos = ["Black Friday", "vacancies", "Emirates", "Crushing Response", "Has the Military Operation"]
    let found = try SiteFiles(folder.path + "/site").files.flatMap { path, bytes in
      promos.filter { String(decoding: bytes, as: UTF8.self).contains($0) }.map { "\(path): \($0)" }
    }
    #expect(found == [])
  }
}

/// The files of a built site, without the records of the build.
struct SiteFiles: Equatable {
  let files: [String: Data]

  init(_ folder: String) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
    files = Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        FileManager.default.contents(atPath: "\(folder)/\(path)").map { (path, $0) }
      })
  }
}
