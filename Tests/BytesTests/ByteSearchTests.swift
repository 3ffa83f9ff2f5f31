import Bytes
import Testing

struct ByteSearchTests {
  private let text = Array("a bird, a bridge".utf8)

  @Test func findsWhereAByteStands() {
    #expect(text[...].firstPlace(of: UInt8(ascii: "b")) == 2)
    #expect(text[3...].firstPlace(of: UInt8(ascii: "b")) == 10)
    #expect(text[3..<10].firstPlace(of: UInt8(ascii: "b")) == nil)
    #expect(text[0..<0].firstPlace(of: UInt8(ascii: "a")) == nil)
  }

  @Test func findsBytesInARow() {
    #expect(text[...].contains(bytes: "bridge"))
    #expect(text[...].contains(bytes: "a b"))
    #expect(!text[...].contains(bytes: "bridges"))
    #expect(!text[..<15].contains(bytes: "bridge"))
  }
}
