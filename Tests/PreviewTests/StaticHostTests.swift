import Foundation
import TestSupport
import Testing

@testable import Preview

struct StaticHostTests {
  let folder: TemporaryFolder
  let host: StaticHost

  init() throws {
    folder = try TemporaryFolder()
    host = StaticHost(folder: "\(folder.path)/Output", reloads: false)
    try folder.write("Output/index.html", "<p>Front page</p>")
    try folder.write("Output/topics/turkey/index.html", "<p>Turkey</p>")
    try folder.write("Output/articles/größe.html", "<p>Größe</p>")
    try folder.write("Output/assets/site.css", "0123456789")
    try folder.write("Output/404.html", "<p>Not here</p>")
    try folder.write("Output/.bulletin/manifest", "secret")
    try folder.write("Output/empty.txt", "")
    try folder.write("outside.txt", "secret")
  }

  @Test(arguments: [
    ("/", "<p>Front page</p>"),
    ("/index.html", "<p>Front page</p>"),
    ("/?utm=1", "<p>Front page</p>"),
    ("http://elsewhere.example/topics/turkey/", "<p>Turkey</p>"),
    ("/%74opics/turkey/?a=/../b", "<p>Turkey</p>"),
    ("/articles/gr%C3%B6%C3%9Fe.html", "<p>Größe</p>"),
    ("/articles/größe.html", "<p>Größe</p>"),
    ("/empty.txt", ""),
  ])
  func findsTheFile(target: String, text: String) {
    let response = host.respond(to: RequestHead(target: target))
    #expect(response.status == .ok)
    #expect(response.text == text)
  }

  @Test(arguments: [
    "/../outside.txt", "/topics/../../outside.txt", "/%2e%2e/outside.txt", "/.%2E/outside.txt", "/..%2foutside.txt",
    "/%2e%2e%2foutside.txt", "/topics/%2e%2e/%2e%2e/outside.txt", "//etc/passwd", "///outside.txt", "/./index.html",
    "/topics//turkey/", "/.bulletin/manifest", "/.git/config", "/nothing", "/index.html/", "/index.html/x", "/..",
    "http://elsewhere.example/../outside.txt", "/..%5coutside.txt", "/\\..\\outside.txt", "/%252e%252e/outside.txt",
    "/\u{2025}/outside.txt", "/%C0%AE%C0%AE/outside.txt", "/%FF%FE",
  ])
  func answersNothingElseWithTheSitesOwnPage(target: String) {
    let response = host.respond(to: RequestHead(target: target))
    #expect(response.status == .notFound)
    #expect(response.text == "<p>Not here</p>")
  }

  @Test(arguments: ["", "*", "index.html", "/%", "/%2", "/%zz", "/a%00.html", "/\0", "ftp://host/index.html"])
  func refusesMalformedTargets(target: String) {
    #expect(host.respond(to: RequestHead(target: target)).status == .badRequest)
  }

  @Test func followsNoLinkOutOfTheFolder() throws {
    for (link, goal) in [
      ("out.txt", "../outside.txt"), ("up", ".."), ("root", "/"), ("loop", "loop"), ("inside.html", "index.html"),
      ("dangling", "nothing"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: "\(host.folder)/\(link)", withDestinationPath: goal)
    }
    let targets = [
      "/out.txt", "/up/outside.txt", "/up/", "/up", "/root/etc/passwd", "/loop", "/loop/", "/inside.html", "/dangling",
    ]
    for target in targets {
      #expect(host.respond(to: RequestHead(target: target)).text == "<p>Not here</p>", "\(target)")
    }
  }

  @Test func ignoresAPipe() {
    #expect(mkfifo("\(host.folder)/pipe.html", 0o600) == 0)
    #expect(host.respond(to: RequestHead(target: "/pipe.html")).status == .notFound)
  }

  @Test(arguments: [("/topics/turkey", "/topics/turkey/"), ("/topics/turkey?page=2", "/topics/turkey/")])
  func sendsFoldersToTheirSlash(target: String, location: String) {
    let response = host.respond(to: RequestHead(target: target))
    #expect(response.status == .movedPermanently)
    #expect(response["Location"] == location)
  }

  @Test func neverRedirectsToAnotherHost() {
    #expect(host.respond(to: RequestHead(target: "//topics/turkey")).status == .notFound)
    #expect(host.respond(to: RequestHead(target: "/topics/turkey%0d%0aSet-Cookie:a=b")).status == .notFound)
  }

  @Test func answersAHeadRequestWithoutABody() {
    let response = host.respond(to: RequestHead(method: .head, target: "/assets/site.css"))
    #expect(response.status == .ok)
    #expect(response.length == 10)
    #expect(!response.sendsBody)
  }

  @Test func refusesOtherMethods() {
    let response = host.respond(to: RequestHead(method: .other, target: "/"))
    #expect(response.status == .methodNotAllowed)
    #expect(response["Allow"] == "GET, HEAD")
  }

  @Test(arguments: [
    ("bytes=0-3", "bytes 0-3/10", "0123"),
    ("bytes=7-", "bytes 7-9/10", "789"),
    ("bytes=-2", "bytes 8-9/10", "89"),
    ("bytes=-99", "bytes 0-9/10", "0123456789"),
    ("bytes=5-99", "bytes 5-9/10", "56789"),
    ("Bytes= 1-1", "bytes 1-1/10", "1"),
  ])
  func sendsARange(range: String, contentRange: String, text: String) {
    let response = host.respond(to: RequestHead(target: "/assets/site.css", headers: [("range", range)]))
    #expect(response.status == .partialContent)
    #expect(response["Content-Range"] == contentRange)
    #expect(response.text == text)
  }

  @Test(arguments: ["bytes=10-", "bytes=99-100", "bytes=-0"])
  func tellsThatARangeIsOutside(range: String) {
    let response = host.respond(to: RequestHead(target: "/assets/site.css", headers: [("range", range)]))
    #expect(response.status == .rangeNotSatisfiable)
    #expect(response["Content-Range"] == "bytes */10")
  }

  @Test(arguments: [
    "", "bytes", "bytes=", "bytes=-", "bytes=3-1", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=0x1-2",
    "bytes=99999999999999999999-", "bytes=--1", "bytes=1--1",
  ])
  func sendsTheWholeFileForARangeItCannotRead(range: String) {
    let response = host.respond(to: RequestHead(target: "/assets/site.css", headers: [("range", range)]))
    #expect(response.status == .ok)
    #expect(response.text == "0123456789")
  }

  @Test func sendsNothingAgainThatTheClientHas() throws {
    for target in ["/", "/assets/site.css"] {
      let tag = try #require(host.respond(to: RequestHead(target: target))["ETag"])
      for header in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let response = host.respond(to: RequestHead(target: target, headers: [("if-none-match", header)]))
        #expect(response.status == .notModified)
        #expect(response.length == 0)
      }
      let response = host.respond(to: RequestHead(target: target, headers: [("if-none-match", "\"other\"")]))
      #expect(response.status == .ok)
    }
  }

  @Test func givesARewrittenFileAnotherTag() throws {
    let before = host.respond(to: RequestHead(target: "/assets/site.css"))["ETag"]
    try folder.write("Output/assets/site.css", "9876543210")
    #expect(host.respond(to: RequestHead(target: "/assets/site.css"))["ETag"] != before)
  }

  @Test func sendsNoRangeOfAnotherVersion() {
    let headers = [("range", "bytes=0-3"), ("if-range", "\"other\"")]
    #expect(host.respond(to: RequestHead(target: "/assets/site.css", headers: headers)).status == .ok)
  }

  @Test func servesASiteBelowItsBasePath() {
    let host = StaticHost(folder: host.folder, basePath: "/news/", reloads: false)
    #expect(host.frontPage == "/news/")
    #expect(host.respond(to: RequestHead(target: "/news/")).text == "<p>Front page</p>")
    #expect(host.respond(to: RequestHead(target: "/news/topics/turkey"))["Location"] == "/news/topics/turkey/")
    #expect(host.respond(to: RequestHead(target: "/"))["Location"] == "/news/")
    #expect(host.respond(to: RequestHead(target: "/news"))["Location"] == "/news/")
    #expect(host.respond(to: RequestHead(target: "/topics/turkey/")).status == .notFound)
    #expect(host.respond(to: RequestHead(target: "/newsroom/")).status == .notFound)
  }

  @Test func saysNotFoundWithoutASite() throws {
    let host = StaticHost(folder: "\(folder.path)/nothing")
    let response = host.respond(to: RequestHead(target: "/"))
    #expect(response.status == .notFound)
    #expect(response.text.contains("404 Not Found"))
    #expect(response.text.contains("/_bulletin/reload.js"))
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("A.CSS", "text/css; charset=utf-8"), ("feed.xml", "application/xml"),
    ("feed.json", "application/json"), ("x.tar.gz", "application/gzip"), ("robots.txt", "text/plain; charset=utf-8"),
    ("photo.avif", "image/avif"), ("CNAME", "application/octet-stream"), ("odd.", "application/octet-stream"),
  ])
  func namesTheContentType(name: String, type: String) {
    #expect(ContentType.of(name: Array(name.utf8)) == type)
  }
}
