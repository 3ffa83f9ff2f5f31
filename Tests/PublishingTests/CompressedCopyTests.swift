import Foundation
import Publishing
import Testing

struct CompressedCopyTests {
  private let text = Array(String(repeating: "All the news of the day. ", count: 400).utf8)

  @Test(.enabled(if: Programs.have("gzip"), "gzip is not installed"))
  func otherProgramsReadTheGzipCopy() async throws {
    let site = try TestSite()
    let copy = try #require(CompressedCopy.gzip(text))
    #expect(copy.count < 200)
    try Data(copy).write(to: URL(fileURLWithPath: site.path("copy.gz")))
    #expect(try await Programs.run("gzip", "-dc", site.path("copy.gz")) == String(decoding: text, as: UTF8.self))
  }

  @Test(.enabled(if: Programs.have("brotli"), "brotli is not installed"))
  func otherProgramsReadTheBrotliCopy() async throws {
    let site = try TestSite()
    let copy = try #require(CompressedCopy.brotli(text))
    #expect(copy.count < 100)
    try Data(copy).write(to: URL(fileURLWithPath: site.path("copy.br")))
    #expect(try await Programs.run("brotli", "-dc", site.path("copy.br")) == String(decoding: text, as: UTF8.self))
  }

  @Test func isTheSameEachTime() {
    #expect(CompressedCopy.gzip(text) == CompressedCopy.gzip(text))
    #expect(CompressedCopy.brotli(text) == CompressedCopy.brotli(text))
  }

  @Test(arguments: [[], [7], [3, 141, 59, 26, 5, 35]])
  func isLeftOutWhereItIsNoSmaller(bytes: [UInt8]) {
    #expect(CompressedCopy.gzip(bytes) == nil)
    #expect(CompressedCopy.brotli(bytes) == nil)
  }

  @Test func picksTextThatIsLongEnough() {
    #expect(CompressedCopy.isWorthwhile("index.html", size: 1024))
    #expect(!CompressedCopy.isWorthwhile("index.html", size: 1023))
    #expect(!CompressedCopy.isWorthwhile("photo.jpg", size: 100_000))
  }
}
