import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

struct OutputWriterTests {
  private let folder: TemporaryFolder
  private var output: String { folder.path + "/Output" }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func write(_ files: [String: String]) async throws -> WrittenOutput? {
    try await OutputWriter(root: output).write { stage in
      try files.sorted { $0.key < $1.key }.enumerated().map { index, file in
        try stage.stage(OutputFile(path: file.key, bytes: Array(file.value.utf8)), index: index)
      }
    }
  }

  @Test func writesChangesAndRemovesOnlyWhatDiffers() async throws {
    let first = try await write(["index.html": "home", "a/b/index.html": "b", "a/c/index.html": "c"])
    #expect(
      first
        == WrittenOutput(
          written: 3, unchanged: 0, removed: 0, bytes: 6,
          changedPaths: ["a/b/index.html", "a/c/index.html", "index.html"]))
    let second = try await write(["index.html": "home", "a/b/index.html": "B"])
    #expect(
      second
        == WrittenOutput(
          written: 1, unchanged: 1, removed: 1, bytes: 5, changedPaths: ["a/b/index.html", "a/c/index.html"]))
    #expect(try folder.files() == ["Output/a/b/index.html", "Output/index.html"])
    #expect(try folder.read("Output/a/b/index.html") == "B")
  }

  @Test func leavesFilesOfOthersAlone() async throws {
    try await write(["a/index.html": "a"])
    try folder.write("Output/a/notes.txt", "mine")
    try folder.write("Output/CNAME", "example.org")
    try await write(["index.html": "home"])
    #expect(try folder.files() == ["Output/CNAME", "Output/a/notes.txt", "Output/index.html"])
  }

  @Test func refusesToReplaceAFileOfOthers() async throws {
    try await write(["index.html": "home"])
    try folder.write("Output/about/index.html", "mine")
    await #expect(
      throws: EnvironmentFailure(
        output + "/about/index.html", "was not written by Bulletin; move it away, or choose another --output")
    ) { try await write(["about/index.html": "ours"]) }
    #expect(try folder.files() == ["Output/about/index.html", "Output/index.html"])
    #expect(try folder.read("Output/about/index.html") == "mine")
  }

  @Test func refusesAFolderThatHoldsFilesOfOthersOnly() async throws {
    try folder.write("Output/thesis.doc", "years of work")
    await #expect(
      throws: EnvironmentFailure(
        output, "holds “thesis.doc”, which Bulletin did not write; choose an empty folder with --output")
    ) { try await write(["index.html": "home"]) }
    #expect(try folder.files() == ["Output/thesis.doc"])
  }

  @Test func acceptsAFolderThatHoldsOnlyDotFiles() async throws {
    try folder.write("Output/.gitignore", "*\n")
    try await write(["index.html": "home"])
    #expect(try folder.read("Output/.gitignore") == "*\n")
  }

  @Test func changesNothingWhenTheBuildGivesUp() async throws {
    try await write(["index.html": "old"])
    let result = try await OutputWriter(root: output).write { stage in
      _ = try stage.stage(OutputFile(path: "index.html", bytes: Array("new".utf8)), index: 0)
      return nil
    }
    #expect(result == nil)
    #expect(try folder.read("Output/index.html") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: output + "/.bulletin/staging") == [])
  }

  @Test(arguments: [
    ("../evil.html", "leads out of the output folder"), ("/etc/passwd", "is not a path inside the output folder"),
    ("a//b", "leads out of the output folder"), ("a/./b", "leads out of the output folder"),
    ("a\nb", "holds a control character or a backslash"),
    (".bulletin/manifest", "is kept for Bulletin’s own records"),
  ])
  func refusesPathsThatLeadOut(path: String, reason: String) async throws {
    await #expect(throws: EnvironmentFailure(path, reason)) { try await write([path: "x"]) }
  }

  @Test func refusesToWriteThroughALink() async throws {
    try await write(["index.html": "home"])
    try folder.write("elsewhere/keep.txt", "keep")
    try FileManager.default.createSymbolicLink(
      atPath: output + "/topics", withDestinationPath: folder.path + "/elsewhere")
    await #expect(throws: EnvironmentFailure(output + "/topics", "is in the way, and is not a folder")) {
      try await write(["topics/index.html": "x"])
    }
    #expect(try folder.files().contains("elsewhere/index.html") == false)
  }

  @Test func doesNotRemoveThroughALink() async throws {
    try await write(["topics/index.html": "ours"])
    try folder.write("elsewhere/index.html", "keep")
    try FileManager.default.removeItem(atPath: output + "/topics")
    try FileManager.default.createSymbolicLink(
      atPath: output + "/topics", withDestinationPath: folder.path + "/elsewhere")
    try await write(["index.html": "home"])
    #expect(try folder.read("elsewhere/index.html") == "keep")
  }

  @Test func finishesACommitThatWasKilled() async throws {
    try await write(["a.html": "old", "gone.html": "gone"])
    try folder.write("Output/.bulletin/staging/0", "new")
    try folder.write("Output/.bulletin/manifest.next", "bulletin output manifest 1\na.html\t3\t1f\t0\n")
    let result = try await OutputWriter(root: output).write { _ in nil }
    #expect(result == nil)
    #expect(try folder.files() == ["Output/a.html"])
    #expect(try folder.read("Output/a.html") == "new")
  }

  @Test func ignoresAManifestThatIsTorn() async throws {
    try await write(["a.html": "old"])
    try folder.write("Output/.bulletin/manifest.next", "bulletin output manifest 1\nb.html\t3")
    try await write(["a.html": "newer"])
    #expect(try folder.files() == ["Output/a.html"])
    #expect(try folder.read("Output/a.html") == "newer")
  }

  @Test func refusesASecondBuildAtTheSameTime() async throws {
    let output = self.output
    await #expect(throws: EnvironmentFailure(output, "another build is writing here; wait for it to end")) {
      try await OutputWriter(root: output).write { _ in
        _ = try await OutputWriter(root: output).write { _ in nil }
        return nil
      }
    }
  }
}
