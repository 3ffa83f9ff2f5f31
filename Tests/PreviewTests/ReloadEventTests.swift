import Foundation
import Testing

@testable import Preview

@Suite(.serialized)
struct ReloadEventTests {
  @Test func tellsEveryOpenPageAboutEveryBuild() async throws {
    let server = try RunningServer()
    var pages: [EventReader] = []
    for _ in 0..<20 { pages.append(try await follow(server)) }
    for page in pages { #expect(await page.event() == #"{"generation":1,"failure":null}"#) }
    await server.hub.publish(.built(changed: ["a/index.html"]))
    for page in pages { #expect(await page.event() == #"{"generation":2,"changed":["a/index.html"],"failure":null}"#) }
    await server.hub.publish(.failed(text: "a.md:1:1: error: no\n"))
    for page in pages { #expect(await page.event()?.contains(#""failure":"a.md:1:1: error: no\n""#) == true) }
  }

  @Test func forgetsPagesThatWereClosed() async throws {
    let server = try RunningServer()
    for _ in 0..<100 {
      let page = try await follow(server)
      _ = await page.event()
    }
    for _ in 0..<500 where await server.hub.followerCount > 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(await server.hub.followerCount == 0)
  }

  @Test func isSentAtOnce() async throws {
    let server = try RunningServer()
    let page = try await follow(server)
    _ = await page.event()
    let start = ContinuousClock.now
    await server.hub.publish(.built(changed: ["a/index.html"]))
    _ = await page.event()
    #expect(start.duration(to: .now) < .milliseconds(100))
  }

  private func follow(_ server: RunningServer) async throws -> EventReader {
    let client = try LoopbackClient(port: server.port)
    await client.send(
      "GET /_bulletin/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\nAccept: text/event-stream\r\n\r\n")
    return EventReader(client)
  }
}

/// Reads server-sent events one by one.
private final class EventReader {
  private let client: LoopbackClient
  private var text = ""

  init(_ client: LoopbackClient) { self.client = client }

  /// The data of the next event; nil at the end of the stream.
  func event() async -> String? {
    while true {
      if let start = text.range(of: "data: "), let end = text.range(of: "\n\n", range: start.upperBound..<text.endIndex)
      {
        let event = String(text[start.upperBound..<end.lowerBound])
        text = String(text[end.upperBound...])
        return event
      }
      guard let more = await client.readSome() else { return nil }
      text += more
    }
  }
}
