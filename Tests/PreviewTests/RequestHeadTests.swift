import Testing

@testable import Preview

struct RequestHeadTests {
  @Test func readsARequest() {
    let text = "GET /a%20b?c HTTP/1.1\r\nHost: localhost:8080\r\nIF-NONE-MATCH:\t\"x\" \r\n\r\nGET /next"
    guard case .complete(let head, let length) = RequestHead.read(Array(text.utf8)) else {
      Issue.record("not complete")
      return
    }
    #expect(head.method == .get)
    #expect(head.target == Array("/a%20b?c".utf8))
    #expect(head["host"] == "localhost:8080")
    #expect(head["if-none-match"] == "\"x\"")
    #expect(head.keepsAlive)
    #expect(text.utf8.count - length == "GET /next".utf8.count)
  }

  @Test(arguments: ["", "\r\n", "GET", "GET / HTTP/1.1\r\nHost: a", "GET / HTTP/1.1\r\nHost: a\r\n"])
  func waitsForTheRest(text: String) {
    #expect(RequestHead.read(Array(text.utf8)) == .incomplete)
  }

  @Test(arguments: [
    ("\u{16}\u{03}\u{01}", Status.badRequest),
    ("GET /\r\n\r\n", .badRequest),
    ("GET  / HTTP/1.1\r\n\r\n", .badRequest),
    ("GET / a HTTP/1.1\r\n\r\n", .badRequest),
    ("GET / HTTP/2.0\r\n\r\n", .versionNotSupported),
    ("GET / FTP/1.1\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\r\n", .badRequest),
    ("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: a\u{1}\r\n\r\n", .badRequest),
  ])
  func refuses(text: String, status: Status) {
    #expect(RequestHead.read(Array(text.utf8)) == .refused(status))
  }

  @Test func refusesEndlessLinesAndHeads() {
    let line = Array("GET /".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 9000)
    #expect(RequestHead.read(line) == .refused(.uriTooLong))
    let header = Array("GET / HTTP/1.1\r\nA: ".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 9000)
    #expect(RequestHead.read(header) == .refused(.headersTooLarge))
    let headers = Array("GET / HTTP/1.1\r\n".utf8) + Array(String(repeating: "A: b\r\n", count: 6000).utf8)
    #expect(RequestHead.read(headers) == .refused(.headersTooLarge))
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
    ("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n", false),
    ("GET / HTTP/1.0\r\n\r\n", false),
    ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", false),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", false),
  ])
  func knowsWhetherTheConnectionGoesOn(text: String, keepsAlive: Bool) {
    guard case .complete(let head, _) = RequestHead.read(Array(text.utf8)) else {
      Issue.record("not complete")
      return
    }
    #expect(head.keepsAlive == keepsAlive)
  }

  @Test func survivesRandomBytes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = RequestHead.read(bytes)
    }
  }
}
