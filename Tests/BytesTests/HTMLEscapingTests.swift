import Bytes
import Testing

struct HTMLEscapingTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("<b>&\"", "&lt;b&gt;&amp;&quot;"), ("it's", "it's"),
    ("a < é > b", "a &lt; é &gt; b"),
  ])
  func replacesOnlyWhatHTMLReads(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.appendEscapedHTML(text.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  /// Eight bytes are looked at in one step: every byte has to be seen at every place of a step, whatever is beside it.
  @Test func findsEachMarkAtEachPlace() {
    for byte in UInt8.min...UInt8.max {
      for neighbor in [UInt8(ascii: "a"), UInt8(ascii: "<") - 1, 0, 0xFF] {
        for place in 0..<19 {
          var text = [UInt8](repeating: neighbor, count: 19)
          text[place] = byte
          let found = text.withUnsafeBufferPointer { $0.endOfPlainHTML(from: 0) }
          #expect(found == ("<>&\"".utf8.contains(byte) ? place : 19), "\(byte) at \(place) among \(neighbor)")
        }
      }
    }
  }

  @Test func hashesTheSameBytesTheSameInEveryRun() {
    #expect(StableHash.of("venezuela".utf8) == StableHash.of(Array("venezuela".utf8)))
    #expect(StableHash.of("venezuela".utf8) == 0xe270_6a31_376f_b6c1)
    #expect(StableHash.of("".utf8) != StableHash.of([0]))
  }
}
