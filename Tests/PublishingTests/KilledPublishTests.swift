import Foundation
import Publishing
import TestSupport
import Testing

/// A publish that is killed outright, at one moment and another: readers keep a whole site, and the next run completes.
@Suite(.serialized)
struct KilledPublishTests {
  /// What the process to be killed must know, by the only way into it that every toolchain has.
  private struct Order: Codable {
    static let variable = "BULLETIN_KILL_ORDER"
    var output: String
    var state: String
    var kind: String
    var place: String
    var sshOptions: String
    /// From the start of the publish proper.
    var milliseconds: Int

    var target: PublishTarget {
      switch kind {
      case "rsync": .rsync(RsyncTarget(destination: place, sshOptions: sshOptions))
      case "rclone": .rclone(RcloneTarget(remote: place))
      case "git": .git(GitTarget(repository: place, branch: "pages"))
      default: .folder(FolderTarget(path: place))
      }
    }

    func give() throws { setenv(Self.variable, String(decoding: try JSONEncoder().encode(self), as: UTF8.self), 1) }

    static func taken() throws -> Order {
      let text = ProcessInfo.processInfo.environment[variable] ?? ""
      return try JSONDecoder().decode(Order.self, from: Data(text.utf8))
    }

    var publication: Publication {
      Publication(
        name: "test", target: target, output: output, build: BuildRecord(), limit: .percent(100), now: 1_764_433_200,
        state: state)
    }
  }

  private static let many = Dictionary(
    uniqueKeysWithValues: (0..<40).map { ("articles/\($0).html", "article \($0)") })

  /// Publishes, then is killed while it publishes a change, then publishes the change; gives what was live in between.
  private func kill(
    _ kind: String, at place: String, of site: TestSite, after milliseconds: Int, sshOptions: String = "",
    live: (TestSite) async throws -> [String: String]
  ) async throws {
    let order = Order(
      output: site.output, state: site.path("state"), kind: kind, place: place, sshOptions: sshOptions,
      milliseconds: milliseconds)
    let old = Self.many.merging(["index.html": "old home"]) { $1 }
    try site.write(old)
    try await site.publish(order.target)
    let new = Self.many.mapValues { $0 + ", corrected" }.merging(["index.html": "new home"]) { $1 }
    try site.write(new)
    try order.give()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let order = try Order.taken()
      _ = try await order.publication.publish(show: { _ in }) { _ in
        Task.detached {
          try await Task.sleep(for: .milliseconds(order.milliseconds))
          _ = Foundation.kill(getpid(), SIGKILL)
        }
        return true
      }
      // Done before its time: as good as killed at the very end.
      _ = Foundation.kill(getpid(), SIGKILL)
    }
    let between = try await live(site)
    if kind != "rclone" { #expect(between == old || between == new) }
    try await untilUnlocked { try await site.publish(order.target, at: 1_764_433_300) }
    #expect(try await live(site) == new)
  }

  /// A killed process’s tools notice a moment later that nobody talks to them any more; git may even finish its push.
  private func untilUnlocked(_ body: () async throws -> Publication.Outcome) async throws {
    for _ in 0..<100 {
      do {
        _ = try await body()
        return
      } catch  where "\(error)".contains("another publish is under way") || "\(error)".contains("publish again") {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
  }

  @Test(arguments: [0, 2, 6])
  func intoAFolder(milliseconds: Int) async throws {
    let site = try TestSite()
    try await kill("folder", at: site.path("www"), of: site, after: milliseconds) {
      try $0.site(at: $0.path("www/current"))
    }
  }

  @Test(.enabled(if: SSHServer.isInstalled, "sshd, ssh or rsync is not installed"), arguments: [150, 500])
  func overSSH(milliseconds: Int) async throws {
    let site = try TestSite()
    let ssh = try await SSHServer(in: site.path("ssh"))
    let place = "127.0.0.1:\(site.path("www"))"
    try await kill("rsync", at: place, of: site, after: milliseconds, sshOptions: ssh.options) {
      try $0.site(at: $0.path("www/current"))
    }
  }

  @Test(.enabled(if: Programs.have("rclone"), "rclone is not installed"), arguments: [50, 300])
  func intoAStore(milliseconds: Int) async throws {
    let site = try TestSite()
    try await kill("rclone", at: site.path("bucket"), of: site, after: milliseconds) {
      try $0.site(at: $0.path("bucket"))
    }
  }

  @Test(.enabled(if: Programs.have("git"), "git is not installed"), arguments: [20, 60])
  func ontoABranch(milliseconds: Int) async throws {
    let site = try TestSite()
    let remote = site.path("remote.git")
    try await Programs.run("git", "init", "--quiet", "--bare", remote)
    try await kill("git", at: "file://\(remote)", of: site, after: milliseconds) { site in
      let work = site.path("checkout-\(UUID().uuidString)")
      try await Programs.run("git", "clone", "--quiet", "--branch", "pages", remote, work)
      try FileManager.default.removeItem(atPath: "\(work)/.git")
      return try site.site(at: work).filter { $0.key != ".nojekyll" }
    }
  }
}
