import Diagnostics
import Foundation
import Publishing
import Testing

/// Publishing through rclone to a WebDAV server on loopback, which is rclone’s own.
@Suite(.enabled(if: Programs.have("rclone"), "rclone is not installed"))
struct WebDAVPublishTests {
  private let site: TestSite
  private let bucket: String
  private let store: Store

  init() async throws {
    site = try TestSite()
    bucket = site.path("bucket")
    store = try await Store("webdav", of: bucket, in: site.path("server"))
  }

  @Test func publishesChangesAndDeletes() async throws {
    try await site.publish(store.target)
    #expect(try site.site(at: bucket) == TestSite.small)
    try site.write(["index.html": "new home"])
    try await site.publish(store.target)
    try await site.publish(store.target)
    #expect(try site.site(at: bucket) == ["index.html": "new home"])
    #expect(try await site.publish(store.target) == .unchanged)

    store.stop()
    await #expect(throws: EnvironmentFailure.self) { try await site.plan(store.target) }
  }

  @Test func goesOnAfterAServerThatDiedInTheMiddleOfAFile() async throws {
    try await site.publish(store.target)
    let mishap = InterruptedUpload()
    try site.write(mishap.files)
    store.breakAfter(bytes: 100_000)
    let failure = await #expect(throws: EnvironmentFailure.self) { try await site.publish(store.target) }
    #expect(failure?.reason.hasPrefix("rclone said: ") ?? false)
    #expect(try site.site(at: bucket) == mishap.between)
    store.mend()
    try await site.publish(store.target)
    #expect(try site.site(at: bucket) == mishap.after)
    try await site.publish(store.target)
    #expect(try site.site(at: bucket) == mishap.files)
  }
}

/// A change of `TestSite.small` whose home page is so long that a line may break in the middle of it.
struct InterruptedUpload {
  let files = [
    "index.html": TestSite.noise(400_000), "articles/2025/two/index.html": "two",
    "assets/site.4567abcd.css": "body { }",
    "feed.xml": "<rss></rss>",
  ]

  /// The article and the asset had gone out before; nothing was taken away.
  var between: [String: String] {
    TestSite.small.merging(files.filter { !["index.html", "feed.xml"].contains($0.key) }) { $1 }
  }

  /// Whole, with all that the site before had, for one publish more.
  var after: [String: String] { TestSite.small.merging(files) { $1 } }
}
