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

  @Test func hashesTheSameBytesTheSameInEveryRun() {
    #expect(StableHash.of("venezuela".utf8) == StableHash.of(Array("venezuela".utf8)))
    #expect(StableHash.of("venezuela".utf8) == 0xe270_6a31_376f_b6c1)
    #expect(StableHash.of("".utf8) != StableHash.of([0]))
  }
}
