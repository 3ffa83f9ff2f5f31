import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Publishing through rclone’s local backend.
@Suite(.enabled(if: Programs.have("rclone"), "rclone is not installed"))
struct RclonePublishTests {
  private let site: TestSite
  private let bucket: String
  private var target: PublishTarget { .rclone(RcloneTarget(remote: ":local:\(bucket)")) }

  init() throws {
    site = try TestSite()
    bucket = site.path("bucket")
  }

  @Test func publishesAndReadsBack() async throws {
    #expect(try await site.publish(target) == TestSite.firstPublish)
    #expect(try site.site(at: bucket) == TestSite.small)
    #expect(try await site.publish(target) == .unchanged)
  }

  @Test func aDryRunTouchesNothing() async throws {
    _ = try await site.plan(target)
    #expect(!FileManager.default.fileExists(atPath: bucket))
  }

  @Test func deletesInThePublishAfter() async throws {
    try await site.publish(target)
    try site.write(["index.html": "new home", "assets/site.0123abcd.css": "body {}"])
    try await site.publish(target)
    let all = TestSite.small.merging(["index.html": "new home"]) { $1 }
    #expect(try site.site(at: bucket) == all)
    #expect(
      try await site.plan(target) == """
        Publish to test: :local:SITE/bucket
          deleted  2 files, 9 bytes: articles/one/index.html, feed.xml
          unchanged  2 files

        """)
    try await site.publish(target)
    #expect(try site.site(at: bucket) == ["index.html": "new home", "assets/site.0123abcd.css": "body {}"])
    #expect(try await site.publish(target) == .unchanged)
  }

  @Test func leavesAloneWhatItDidNotPublish() async throws {
    try site.folder.write("bucket/.well-known/proof", "mine")
    try site.folder.write("bucket/theirs.html", "theirs")
    try await site.publish(target)
    try site.write(["index.html": "home"])
    try await site.publish(target)
    try await site.publish(target)
    #expect(
      try site.site(at: bucket) == ["index.html": "home", ".well-known/proof": "mine", "theirs.html": "theirs"])
  }

  /// A folder stands where the home page belongs, so that the run ends after the article went out.
  @Test func goesOnAfterARunThatFailedHalfWay() async throws {
    try await site.publish(target)
    var files = TestSite.small
    files["articles/two/index.html"] = "two, of a site that never was"
    files["articles/one/index.html"] = "one, of a site that never was"
    files["index.html"] = "new home"
    try site.write(files)
    try FileManager.default.removeItem(atPath: "\(bucket)/index.html")
    try site.folder.write("bucket/index.html/in the way", "")
    await #expect(throws: EnvironmentFailure.self) { try await site.publish(target) }
    #expect(try site.site(at: bucket)["articles/one/index.html"] == "one, of a site that never was")
    try FileManager.default.removeItem(atPath: "\(bucket)/index.html")

    try site.write(TestSite.small)
    #expect(
      try await site.plan(target) == """
        Publish to test: :local:SITE/bucket
          changed  2 files, 43 bytes: articles/one/index.html, index.html
          deleted  1 file, 29 bytes: articles/two/index.html
          unchanged  2 files

        """)
    try await site.publish(target)
    #expect(try site.site(at: bucket) == TestSite.small)
  }

  @Test func noticesAListThatIsDamaged() async throws {
    try await site.publish(target)
    try site.folder.write("bucket/.bulletin/published", "bulletin published 1\tx\nindex.ht")
    let failure = EnvironmentFailure(
      ":local:\(bucket)/.bulletin/published", "is damaged; restore it, or delete it to publish anew")
    await #expect(throws: failure) { try await site.publish(target) }
  }

  @Test(arguments: ["news", "-rf:x", ""])
  func refusesARemoteThatIsNoPlace(remote: String) async throws {
    let failure = EnvironmentFailure(remote, "is no place for rclone; write it as remote:path")
    await #expect(throws: failure) { try await site.publish(.rclone(RcloneTarget(remote: remote))) }
  }

  @Test func printsNoSecretOfARemote() async throws {
    let remote = ":s3,provider=Minio,secret_access_key=hush,endpoint='http://127.0.0.1:1':bucket"
    let plan = try? await site.plan(.rclone(RcloneTarget(remote: ":local,nounc=hush:\(bucket)")))
    #expect(plan?.hasPrefix("Publish to test: :local,…:SITE/bucket\n") ?? true)
    await #expect {
      try await site.publish(.rclone(RcloneTarget(remote: remote)))
    } throws: { error in !"\(error)".contains("hush") }
  }
}
