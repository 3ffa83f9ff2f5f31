import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// A disk that is full, and a folder that may not be written, on the far side of each kind of target.
///
/// The live site stays as it was, the message says why, and the next publish completes.
@Suite(.serialized)
struct FarFailureTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  /// Publishes, then a change while the mishap lasts, then the change again; gives what was said of the mishap.
  private func publish(
    _ target: PublishTarget, failingWith home: String, after mishap: () throws -> Void, until repair: () throws -> Void,
    live: () async throws -> [String: String]
  ) async throws -> String {
    try await site.publish(target)
    try site.write(TestSite.small.merging(["index.html": home]) { $1 })
    try mishap()
    let failure = await #expect(throws: EnvironmentFailure.self) { try await site.publish(target, at: 1_764_433_200) }
    #expect(try await live() == TestSite.small)
    try repair()
    let mended = TestSite.small.merging(["index.html": "new home"]) { $1 }
    try site.write(mended)
    try await site.publish(target, at: 1_764_433_300)
    #expect(try await live() == mended)
    return failure?.reason ?? ""
  }

  @Test(.enabled(if: SSHServer.isInstalled && SmallDisk.isPossible, "sshd and root are needed"))
  func aFullDiskOnAServer() async throws {
    let ssh = try await SSHServer(in: site.path("ssh"))
    let disk = try SmallDisk(at: site.path("disk"))
    let target = RsyncTarget(destination: "127.0.0.1:\(disk.path)/www", keep: 2, sshOptions: ssh.options)
    let reason = try await publish(.rsync(target), failingWith: TestSite.noise(400_000), after: {}, until: {}) {
      try site.site(at: "\(disk.path)/www/current")
    }
    #expect(reason.contains("No space left on device"))
  }

  @Test(.enabled(if: SSHServer.isInstalled && FrozenFolder.isPossible, "sshd and root are needed"))
  func aFolderOnAServerThatMayNotBeWritten() async throws {
    let ssh = try await SSHServer(in: site.path("ssh"))
    let releases = site.path("www/releases")
    let target = RsyncTarget(destination: "127.0.0.1:\(site.path("www"))", sshOptions: ssh.options)
    let reason = try await publish(
      .rsync(target), failingWith: "newer home", after: { try FrozenFolder.freeze(releases) },
      until: { try FrozenFolder.thaw(releases) }
    ) { try site.site(at: site.path("www/current")) }
    #expect(reason.hasPrefix("ssh said: ") && reason.hasSuffix("Operation not permitted"))
  }

  private func branch(_ repository: String) async throws -> [String: String] {
    let work = site.path("checkout-\(UUID().uuidString)")
    try await Programs.run("git", "clone", "--quiet", "--branch", "pages", repository, work)
    try FileManager.default.removeItem(atPath: "\(work)/.git")
    return try site.site(at: work).filter { $0.key != ".nojekyll" }
  }

  @Test(.enabled(if: Programs.have("git") && SmallDisk.isPossible, "git and root are needed"))
  func aFullDiskUnderARepository() async throws {
    let disk = try SmallDisk(at: site.path("disk"))
    let remote = "\(disk.path)/news.git"
    try await Programs.run("git", "init", "--quiet", "--bare", "--template=", remote)
    let target = PublishTarget.git(GitTarget(repository: "file://\(remote)", branch: "pages"))
    let reason = try await publish(target, failingWith: TestSite.noise(400_000), after: {}, until: {}) {
      try await branch(remote)
    }
    #expect(reason.contains("git said: ") && reason.contains("failed to push"))
  }

  @Test(.enabled(if: Programs.have("git"), "git is not installed"))
  func aRepositoryThatTakesNothing() async throws {
    let remote = site.path("news.git")
    let hook = "\(remote)/hooks/pre-receive"
    try await Programs.run("git", "init", "--quiet", "--bare", remote)
    let reason = try await publish(
      .git(GitTarget(repository: "file://\(remote)", branch: "pages")), failingWith: "newer home",
      after: {
        try "#!/bin/sh\necho 'the branch is protected' >&2\nexit 1\n".write(
          toFile: hook, atomically: true, encoding: .utf8)
        try Programs.runNow(["chmod", "755", hook])
      }, until: { try FileManager.default.removeItem(atPath: hook) }
    ) { try await branch(remote) }
    #expect(reason.contains("the branch is protected"))
  }

  @Test(.enabled(if: Programs.have("rclone") && FrozenFolder.isPossible, "rclone and root are needed"))
  func aStoreThatMayNotBeWritten() async throws {
    let bucket = site.path("bucket")
    let reason = try await publish(
      .rclone(RcloneTarget(remote: ":local:\(bucket)")), failingWith: "newer home",
      after: { try FrozenFolder.freeze("\(bucket)/.bulletin") }, until: { try FrozenFolder.thaw("\(bucket)/.bulletin") }
    ) { try site.site(at: bucket) }
    #expect(reason.contains("operation not permitted"))
  }

  @Test(
    .enabled(
      if: Programs.have("rclone") && SSHServer.isInstalled && SmallDisk.isPossible, "rclone and root are needed"),
    arguments: ["local", "webdav", "sftp"])
  func aStoreThatIsFull(kind: String) async throws {
    let disk = try SmallDisk(at: site.path("disk"))
    let bucket = "\(disk.path)/bucket"
    let store = try await Store(kind, of: bucket, in: site.path("server"))
    let reason = try await publish(store.target, failingWith: TestSite.noise(400_000), after: {}, until: {}) {
      try site.site(at: bucket)
    }
    #expect(reason.hasPrefix("rclone said: "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(bucket)/.bulletin") == ["published"])
  }
}
