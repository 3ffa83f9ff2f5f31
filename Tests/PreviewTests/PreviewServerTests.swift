import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite(.serialized)
struct PreviewServerTests {
  @Test func answersAWholeRequest() async throws {
    let server = try RunningServer()
    let answer = try await server.get("/a.txt")
    let tag = try #require(answer.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") })
    #expect(
      answer == """
        HTTP/1.1 200 OK\r
        Content-Type: text/plain; charset=utf-8\r
        \(tag)\r
        Accept-Ranges: bytes\r
        Cache-Control: no-cache\r
        X-Content-Type-Options: nosniff\r
        Content-Length: 10\r
        Connection: close\r
        \r
        0123456789
        """)
  }

  @Test func addsTheReloadScriptToPagesAlone() async throws {
    let server = try RunningServer()
    #expect(try await server.get("/").contains("<script async src=\"/_bulletin/reload.js\""))
    #expect(try await server.get("/_bulletin/reload.js").contains("EventSource"))
    #expect(try server.folder.read("index.html") == "<html><body>Front page</body></html>")
  }

  @Test func answersManyRequestsOnOneConnection() async throws {
    let server = try RunningServer()
    let client = try LoopbackClient(port: server.port)
    let request = "GET /a.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    await client.send(String(repeating: request, count: 50))
    await client.send("HEAD /a.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    let answers = await client.readAll()
    #expect(answers.components(separatedBy: "HTTP/1.1 200 OK").count == 52)
    #expect(answers.components(separatedBy: "0123456789").count == 51)
  }

  @Test func sendsALargeFileWhole() async throws {
    let server = try RunningServer()
    let text = (0..<600_000).map { String($0) }.joined(separator: " ")
    try server.folder.write("large.txt", text)
    #expect(try await server.get("/large.txt").hasSuffix("\r\n\r\n" + text))
  }

  @Test func refusesOtherHostsNames() async throws {
    let server = try RunningServer()
    let client = try LoopbackClient(port: server.port)
    await client.send("GET /a.txt HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    #expect(await client.readAll().hasPrefix("HTTP/1.1 421 Misdirected Request\r\n"))
  }

  @Test(arguments: [
    "/../secret", "/%2e%2e/secret", "/..%2fsecret", "/%252e%252e/secret", "/a/../../secret", "//../secret",
    "http://127.0.0.1/../secret", "http://elsewhere.example/%2e%2e/secret", "/\\..\\secret", "..", "file:///etc/passwd",
  ])
  func sendsNoFileFromOutsideItsFolder(target: String) async throws {
    let server = try RunningServer(in: "Output")
    try server.folder.write("secret", "a secret")
    let client = try LoopbackClient(port: server.port)
    await client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    let answer = await client.readAll()
    #expect(answer.hasPrefix("HTTP/1.1 40"))
    #expect(!answer.contains("a secret") && !answer.contains("root:"))
  }

  @Test func refusesOverlongLines() async throws {
    let server = try RunningServer()
    for (bytes, status) in [
      ("GET /" + String(repeating: "a", count: 1_000_000), "414 URI Too Long"),
      ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 1_000_000), "431 Request Header Fields Too Large"),
      ("GET / HTTP/1.1\r\n" + String(repeating: "X: a\r\n", count: 100_000), "431 Request Header Fields Too Large"),
    ] {
      let client = try LoopbackClient(port: server.port)
      await client.send(bytes)
      #expect(await client.readAll().hasPrefix("HTTP/1.1 \(status)\r\n"))
    }
  }

  @Test func survivesGarbage() async throws {
    let server = try RunningServer()
    var random = SystemRandomNumberGenerator()
    for number in 0..<300 {
      let client = try LoopbackClient(port: server.port)
      let start = number.isMultiple(of: 2) ? Array("GET /".utf8) : []
      await client.send(start + (0..<Int.random(in: 1...300)).map { _ in UInt8.random(in: 0...255, using: &random) })
      if number.isMultiple(of: 3) { await client.send("\r\n\r\n") }
    }
    #expect(try await server.get("/a.txt").hasSuffix("0123456789"))
  }

  @Test func answersWhileThousandsOfConnectionsAreIdle() async throws {
    raiseDescriptorLimit()
    let server = try RunningServer()
    let idle = try (0..<3000).map { _ in try LoopbackClient(port: server.port) }
    let start = ContinuousClock.now
    #expect(try await server.get("/a.txt").hasSuffix("0123456789"))
    #expect(start.duration(to: .now) < .seconds(5))
    withExtendedLifetime(idle) {}
  }

  @Test func endsConnectionsThatSendTheirRequestForEver() async throws {
    let server = try RunningServer(limits: ConnectionLimits(idle: .milliseconds(200)))
    let client = try LoopbackClient(port: server.port)
    let start = ContinuousClock.now
    await client.send("GET / HTTP/1.1\r\n")
    #expect(await client.readAll() == "")
    #expect(start.duration(to: .now) < .seconds(2))
  }

  @Test func endsConnectionsThatDoNotTakeTheirAnswer() async throws {
    let server = try RunningServer(limits: ConnectionLimits(stalled: .milliseconds(200), open: 4))
    try server.folder.write("large.txt", String(repeating: "0123456789", count: 2_000_000))
    let slow = try (0..<4).map { _ in try LoopbackClient(port: server.port) }
    for client in slow { await client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n") }
    #expect(try await server.get("/a.txt").hasSuffix("0123456789"))
  }

  @Test func listensOnIPv6() async throws {
    let server = try PreviewServer(StaticHost(folder: "/nothing"), hub: ReloadHub(generation: 1), bind: "::1", port: 0)
    #expect(server.address == "http://[::1]:\(server.port)/")
  }

  @Test func takesTheNextFreePort() async throws {
    let first = try RunningServer()
    let second = try PreviewServer(StaticHost(folder: "/nothing"), hub: ReloadHub(generation: 1), port: first.port)
    #expect(second.port > first.port)
    #expect(second.address == "http://127.0.0.1:\(second.port)/")
  }

  @Test(arguments: [
    ("300.1.1.1", "300.1.1.1: is not an IP address; try 127.0.0.1"),
    ("example.org", "example.org: is not an IP address; try 127.0.0.1"),
    ("192.0.2.1", "192.0.2.1: is not an address of this machine; try 127.0.0.1"),
  ])
  func explainsAnAddressItCannotUse(bind: String, text: String) {
    do {
      _ = try PreviewServer(StaticHost(folder: "/nothing"), hub: ReloadHub(generation: 1), bind: bind, port: 0)
      Issue.record("no error")
    } catch {
      #expect(error.description == text)
    }
  }

  @Test func endsAtOnceWhateverItsClientsDo() async throws {
    let server = try RunningServer()
    try server.folder.write("large.txt", String(repeating: "0123456789", count: 2_000_000))
    let clients = try (0..<3).map { _ in try LoopbackClient(port: server.port) }
    await clients[1].send("GET /")
    await clients[2].send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let follower = try LoopbackClient(port: server.port)
    await follower.send("GET /_bulletin/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(await follower.readSome()?.hasPrefix("HTTP/1.1 200 OK") == true)
    #expect(await server.stop() < .seconds(1))
    withExtendedLifetime(clients) {}
  }

  /// The usual limit of 1,024 is too low for the clients of this test; the server keeps below it by itself.
  private func raiseDescriptorLimit() {
    #if os(Linux)
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let files = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    getrlimit(files, &limit)
    limit.rlim_cur = min(limit.rlim_max, 8192)
    setrlimit(files, &limit)
  }
}
