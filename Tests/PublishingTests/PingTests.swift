import Testing

@testable import Publishing

struct PingTests {
  private let plan = PublishPlan(
    target: "s", destination: "d",
    site: ["index.html", "topics/x/index.html", "feed.xml", "404.html", "robots.txt"].map {
      PublishedFile(path: $0, size: 1, hash: 1)
    }, previous: nil, grace: .everything)

  @Test func tellsHubsOfFeedsAndIndexNowOfPages() {
    let pings = Pings(
      baseURL: "https://example.org/news", hubs: ["https://hub.example/"], indexNow: .init(key: "0123abcd"))
    let bodies = pings.messages(for: plan).map { String(decoding: $0.body, as: UTF8.self) }
    #expect(
      bodies == [
        "hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Fnews%2Ffeed.xml",
        #"{"host":"example.org","key":"0123abcd","keyLocation":"https://example.org/news/0123abcd.txt","#
          + #""urlList":["https://example.org/news/","https://example.org/news/topics/x/"]}"#,
      ])
  }

  @Test func tellsNobodyUnlessAsked() { #expect(Pings(baseURL: "https://example.org/").messages(for: plan) == []) }

  @Test(.enabled(if: NginxServer.isInstalled, "nginx is not installed"))
  func aServiceThatDoesNotAnswerFailsNothing() async throws {
    let site = try TestSite()
    let nginx = try await NginxServer(
      in: site.path("nginx"), rules: "location /hub { return 204; } location /broken { return 500; }")
    var publication = site.publication(.folder(FolderTarget(path: site.path("www"))))
    let port = try LoopbackPort.free()
    publication.pings = Pings(
      baseURL: "https://example.org/", hubs: ["\(nginx.address)/hub", "\(nginx.address)/broken", "file:///etc/passwd"],
      indexNow: .init(key: "k", endpoint: "http://127.0.0.1:\(port)/"))
    let outcome = try await publication.publish(show: { _ in }, confirm: { _ in true })
    guard case .published(_, _, let lines) = outcome else { return #expect(outcome == .unchanged) }
    #expect(
      lines.prefix(3) == [
        "\(nginx.address)/hub was told of 1 feed", "\(nginx.address)/broken was not told: it answered 500",
        "file:///etc/passwd was not told: curl said: curl: (1) Protocol \"file\" not supported or disabled in libcurl",
      ])
    #expect(lines.last?.hasPrefix("http://127.0.0.1:\(port)/ was not told: curl said: curl: (7) ") ?? false)
  }
}
