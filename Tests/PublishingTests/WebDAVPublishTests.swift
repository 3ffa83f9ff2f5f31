import Foundation
import Publishing
import Testing

/// Publishing through rclone to a WebDAV server on loopback, which is rclone’s own.
@Suite(.enabled(if: Programs.have("rclone"), "rclone is not installed"))
struct WebDAVPublishTests {
  @Test func publishesChangesAndDeletes() async throws {
    let site = try TestSite()
    let bucket = site.path("bucket")
    try FileManager.default.createDirectory(atPath: bucket, withIntermediateDirectories: true)
    let port = try LoopbackPort.free()
    let arguments = ["serve", "webdav", bucket, "--addr", "127.0.0.1:\(port)"]
    let server = try await RunningServer(Programs.path("rclone"), arguments, port: port, log: site.path("log"))
    let target = PublishTarget.rclone(RcloneTarget(remote: ":webdav,url='http://127.0.0.1:\(port)':news"))
    try await site.publish(target)
    #expect(try site.site(at: "\(bucket)/news") == TestSite.small)
    try site.write(["index.html": "new home"])
    try await site.publish(target)
    try await site.publish(target)
    #expect(try site.site(at: "\(bucket)/news") == ["index.html": "new home"])
    #expect(try await site.publish(target) == .unchanged)

    server.stop()
    await #expect(throws: (any Error).self) { try await site.plan(target) }
  }
}
