import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// What fails half way leaves the live site as it was, and the next publish completes.
struct FailureTests {
  private let site: TestSite
  private let www: String
  private var target: PublishTarget { .folder(FolderTarget(path: www)) }

  init() async throws {
    site = try TestSite()
    www = site.path("www")
    try FileManager.default.createDirectory(atPath: www, withIntermediateDirectories: true)
  }

  /// Publishes a change while `mishap` lasts, then once more when it is over.
  private func publishTwice(
    during mishap: @escaping @Sendable () throws -> Void, after repair: () throws -> Void
  ) async throws -> EnvironmentFailure? {
    try await site.publish(target)
    try site.write(["index.html": "new home"])
    let failure = await #expect(throws: EnvironmentFailure.self) {
      try await site.publication(target, at: 1_764_433_200).publish(show: { _ in }) { _ in
        try mishap()
        return true
      }
    }
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
    try repair()
    try await site.publish(target, at: 1_764_433_200)
    #expect(try site.site(at: "\(www)/current")["index.html"] == "new home")
    return failure
  }

  @Test func aFileThatChangesWhileItIsPublished() async throws {
    let index = "\(site.output)/index.html"
    let failure = try await publishTwice {
      try "changed".write(toFile: index, atomically: false, encoding: .utf8)
    } after: {
      try site.write(["index.html": "new home"])
    }
    #expect(failure == EnvironmentFailure(index, "changed while it was being published"))
  }

  @Test(.enabled(if: FrozenFolder.isPossible, "this file system cannot forbid writing to root"))
  func aFolderThatMayNotBeWritten() async throws {
    let releases = "\(www)/releases"
    let failure = try await publishTwice {
      try FrozenFolder.freeze(releases)
    } after: {
      try FrozenFolder.thaw(releases)
    }
    #expect(failure?.subject.hasPrefix(releases) ?? false)
  }
}

/// A disk of 256 KB that is filled while a publish is under way.
@Suite(.enabled(if: SmallDisk.isPossible, "mounting a small disk needs root"))
struct FullDiskTests {
  @Test func leavesTheLiveSiteWhole() async throws {
    let site = try TestSite()
    let disk = try SmallDisk(at: site.path("disk"))
    let target = PublishTarget.folder(FolderTarget(path: "\(disk.path)/www", keep: 1))
    try await site.publish(target)
    try site.write(["index.html": String(repeating: "x", count: 300_000)])
    await #expect {
      try await site.publish(target, at: 1_764_433_200)
    } throws: { error in (error as? EnvironmentFailure)?.reason == "no space left on device" }
    #expect(try site.site(at: "\(disk.path)/www/current") == TestSite.small)

    try site.write(["index.html": "new home"])
    try await site.publish(target, at: 1_764_433_200)
    #expect(try site.site(at: "\(disk.path)/www/current")["index.html"] == "new home")
  }
}
