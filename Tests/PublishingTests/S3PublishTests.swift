import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Publishing through rclone to an S3 API on loopback: PyPI’s moto server.
@Suite(.enabled(if: Programs.have("rclone", "moto_server"), "rclone or moto_server is not installed"))
struct S3PublishTests {
  private let site: TestSite
  private let moto: RunningServer
  private let line: BreakableLine
  private let log: String

  init() async throws {
    // A certificate bundle of this machine’s own keeps rclone from making any S3 connection.
    unsetenv("AWS_CA_BUNDLE")
    site = try TestSite([
      "index.html": "home", "topics/turkey/index.html": "topic", "articles/2025/11/29/one/index.html": "one",
      "assets/site.0123abcd.css": "body {}", "favicon.ico": "", "feed.xml": "<rss/>",
    ])
    log = site.path("moto.log")
    let port = try LoopbackPort.free()
    moto = try await RunningServer(Programs.path("moto_server"), ["-p", "\(port)"], port: port, log: log)
    line = try BreakableLine(to: port)
    try await Programs.run("rclone", "mkdir", ":s3,\(settings):bucket")
  }

  private var settings: String {
    "provider=Other,endpoint='http://127.0.0.1:\(line.port)',access_key_id=me,secret_access_key=hush,"
      + "region=us-east-1,acl=public-read"
  }
  private var target: PublishTarget { .rclone(RcloneTarget(remote: ":s3,\(settings):bucket/news")) }

  /// What the server was asked to change since the last call, in order; what a client asked again after a pause only once.
  private func changes(_ seen: inout Int) throws -> [String] {
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    let all = lines.compactMap { line -> String? in
      let words = line.split(separator: "\"").dropFirst().first?.split(separator: " ") ?? []
      guard words.count == 3, words[0] == "PUT" || words[0] == "DELETE" else { return nil }
      guard words[1].hasPrefix("/bucket/news/") else { return nil }
      return "\(words[0]) \(words[1].dropFirst("/bucket/news/".count).prefix { $0 != "?" })"
    }
    defer { seen = all.count }
    var known: Set<String> = []
    return all.dropFirst(seen).filter { known.insert($0).inserted }
  }

  @Test func sendsWhatPagesNeedBeforeThePagesAndDeletesInThePublishAfter() async throws {
    var seen = 0
    #expect(try await site.plan(target).hasPrefix("Publish to test: :s3,…:bucket/news\n"))
    #expect(try changes(&seen) == [])
    try await site.publish(target)
    let first = try changes(&seen)
    let listings = ["PUT index.html", "PUT topics/turkey/index.html"]
    #expect(
      first.filter { !listings.contains($0) } == [
        "PUT .bulletin/pending", "PUT assets/site.0123abcd.css", "PUT favicon.ico",
        "PUT articles/2025/11/29/one/index.html", "PUT feed.xml", "PUT .bulletin/published",
        "DELETE .bulletin/pending",
      ])
    #expect(first.dropFirst(4).prefix(2).sorted() == listings)

    try site.write(["index.html": "new home"])
    try await site.publish(target)
    #expect(
      try changes(&seen) == [
        "PUT .bulletin/pending", "PUT index.html", "PUT .bulletin/published", "DELETE .bulletin/pending",
      ])
    try await site.publish(target)
    let third = try changes(&seen)
    #expect(third.prefix(2) == ["PUT .bulletin/pending", "PUT .bulletin/published"])
    #expect(
      third.dropFirst(2).sorted() == [
        "DELETE .bulletin/pending", "DELETE articles/2025/11/29/one/index.html", "DELETE assets/site.0123abcd.css",
        "DELETE favicon.ico", "DELETE feed.xml", "DELETE topics/turkey/index.html",
      ])
  }

  @Test func setsHeadersByTheKindOfFileAndSendsAFileWhoseHeadersAloneChanged() async throws {
    try await site.publish(target)
    let reader = Reader("http://127.0.0.1:\(moto.port)/bucket/news")
    func headers(_ path: String) async throws -> [String?] {
      let answer = try await reader.get("/\(path)")
      return [answer.headers["content-type"], answer.headers["cache-control"]]
    }
    #expect(try await headers("index.html") == ["text/html; charset=utf-8", "public, max-age=60"])
    #expect(
      try await headers("assets/site.0123abcd.css") == [
        "text/css; charset=utf-8", "public, max-age=31536000, immutable",
      ])
    #expect(try await headers("feed.xml") == ["application/xml", "public, max-age=60"])

    let list = ":s3,\(settings):bucket/news/.bulletin/published"
    let text = try await Programs.run("rclone", "cat", list)
    try site.folder.write("list", text.replacing("text/css; charset=utf-8", with: "text/css") + "\n")
    try await Programs.run("rclone", "copyto", site.path("list"), list)
    #expect(try await site.plan(target).contains("changed  1 file, 7 bytes: assets/site.0123abcd.css"))
  }

  private func bucket() async throws -> [String: String] {
    let copy = site.path("copy-\(UUID().uuidString)")
    try await Programs.run("rclone", "copy", ":s3,\(settings):bucket/news", copy)
    return try site.site(at: copy)
  }

  @Test func goesOnAfterAServerThatDiedInTheMiddleOfAFile() async throws {
    try site.write(TestSite.small)
    try await site.publish(target)
    let mishap = InterruptedUpload()
    try site.write(mishap.files)
    line.breakAfter(bytes: 100_000)
    let failure = await #expect(throws: EnvironmentFailure.self) { try await site.publish(target) }
    #expect(failure?.reason.hasPrefix("rclone said: ") ?? false)
    line.mend()
    #expect(try await bucket() == mishap.between)
    try await site.publish(target)
    #expect(try await bucket() == mishap.after)
    try await site.publish(target)
    #expect(try await bucket() == mishap.files)
  }
}
