import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Publishing over a real OpenSSH server on loopback.
@Suite(.enabled(if: SSHServer.isInstalled, "sshd, ssh or rsync is not installed"))
struct RsyncPublishTests {
  private let site: TestSite
  private let ssh: SSHServer
  private let www: String

  init() async throws {
    site = try TestSite()
    ssh = try await SSHServer(in: site.path("ssh"))
    www = site.path("far side/www")
  }

  private var target: PublishTarget { target() }
  private func target(options: String = "") -> PublishTarget {
    .rsync(RsyncTarget(destination: "127.0.0.1:\(www)", keep: 2, sshOptions: "\(options) \(ssh.options)"))
  }

  @Test func publishesAWholeReleaseBehindALink() async throws {
    #expect(try await site.publish(target) == TestSite.firstPublish)
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(www)/current") == "releases/20251129T161907Z")
    #expect(try await site.publish(target, at: 1_764_433_200) == .unchanged)
    #expect(try site.releases(in: www) == ["20251129T161907Z"])
  }

  @Test func aDryRunTouchesNothing() async throws {
    _ = try await site.plan(target)
    #expect(!FileManager.default.fileExists(atPath: www))
  }

  @Test func sharesUnchangedFilesAndCarriesOnOldAssetsAndWhatOthersPutThere() async throws {
    try await site.publish(target)
    try site.folder.write("far side/www/current/.well-known/proof", "mine")
    var files = TestSite.small
    files["assets/site.0123abcd.css"] = nil
    files["index.html"] = "new home"
    try site.write(files)
    try await site.publish(target, at: 1_764_433_200)
    let carried = [".well-known/proof": "mine", "assets/site.0123abcd.css": "body {}"]
    #expect(try site.site(at: "\(www)/current") == files.merging(carried) { $1 })
    let old = "\(www)/releases/20251129T161907Z"
    #expect(try site.inode("\(old)/feed.xml") == site.inode("\(www)/current/feed.xml"))

    files["index.html"] = "newest home"
    try site.write(files)
    try await site.publish(target, at: 1_764_433_300)
    #expect(try site.site(at: "\(www)/current") == files.merging([".well-known/proof": "mine"]) { $1 })
    #expect(try site.releases(in: www) == ["20251129T162000Z", "20251129T162140Z"])
  }

  @Test func goesBackToTheReleaseBefore() async throws {
    try await site.publish(target)
    try site.write(["index.html": "a mistake"])
    try await site.publish(target)
    #expect(try await site.publication(target).rollBack() == "20251129T161907Z")
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
  }

  @Test func refusesASecondPublishFromAnotherMachine() async throws {
    let busy = EnvironmentFailure("127.0.0.1:\(www)", "another publish is under way; wait for it to end")
    let other = Publication(
      name: "other", target: target, output: site.output, build: BuildRecord(), now: 0, state: site.path("other"))
    _ = try await site.publication(target).publish(show: { _ in }) { _ in
      await #expect(throws: busy) { try await other.publish(show: { _ in }, confirm: { _ in true }) }
      return true
    }
    #expect(try await other.publish(show: { _ in }, confirm: { _ in true }) == .unchanged)
  }

  @Test func goesOnAfterARunThatWasKilled() async throws {
    try await site.publish(target)
    try site.folder.write("far side/www/releases/.partial/index.html", "half a pa")
    try site.folder.write("far side/www/releases/.partial/gone.html", "of a site that never was")
    try site.write(["index.html": "new home"])
    try await site.publish(target, at: 1_764_433_200)
    #expect(
      try site.site(at: "\(www)/current") == ["index.html": "new home", "assets/site.0123abcd.css": "body {}"])
    #expect(try site.releases(in: www) == ["20251129T161907Z", "20251129T162000Z"])
  }

  @Test func refusesAServerWithAnotherKey() async throws {
    try await site.publish(target)
    try FileManager.default.removeItem(atPath: site.path("ssh/known_hosts"))
    try await Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", site.path("ssh/other"))
    let key = try site.folder.read("ssh/other.pub")
    try site.folder.write("ssh/known_hosts", "[127.0.0.1]:\(ssh.server.port) \(key)")
    try site.write(["index.html": "new home"])
    await #expect {
      try await site.publish(target)
    } throws: { error in
      (error as? EnvironmentFailure)?.reason.hasSuffix("Host key verification failed.") ?? false
    }
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
  }

  @Test func namesAServerThatIsDown() async throws {
    ssh.server.stop()
    await #expect(
      throws: EnvironmentFailure(
        "127.0.0.1",
        "ssh said: ssh: connect to host 127.0.0.1 port \(ssh.server.port): Connection refused")
    ) { try await site.publish(target) }
  }

  /// The shared connection goes with its socket, and the server takes no new ones.
  @Test func aServerThatDiesHalfWayLeavesTheLiveSiteWhole() async throws {
    try await site.publish(target)
    try site.write(["index.html": "new home"])
    await #expect(throws: EnvironmentFailure.self) {
      try await site.publication(target, at: 1_764_433_200).publish(show: { _ in }) { _ in
        ssh.server.stop()
        try? FileManager.default.removeItem(atPath: site.path("state/ssh"))
        return true
      }
    }
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
  }

  @Test(arguments: ["/srv/news", "host:", ":/srv", "-oProxyCommand=x:/srv", "host:-rf", "a b:/srv", "host:~me/x"])
  func refusesADestinationThatIsNoPlace(destination: String) async throws {
    let failure = EnvironmentFailure(destination, "is no place for rsync; write it as user@host:/folder")
    await #expect(throws: failure) { try await site.publish(.rsync(RsyncTarget(destination: destination))) }
  }
}
