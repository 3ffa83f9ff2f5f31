import Bytes
import Testing

struct SpaceCountTests {
  @Test(arguments: [0, 1, 63, 64, 65, 300, 1000])
  func countsSpacesAndLineFeeds(size: Int) {
    #expect([UInt8](repeating: 0x20, count: size).spaceCount == size)
    #expect((0..<size).map { $0 % 3 == 0 ? UInt8(0x0A) : UInt8(ascii: "x") }.spaceCount == (size + 2) / 3)
  }

  @Test func countsNoOtherWhiteSpace() {
    #expect(Array("a\tb\u{A0}c\r\u{3000}d".utf8).spaceCount == 0)
  }
}
