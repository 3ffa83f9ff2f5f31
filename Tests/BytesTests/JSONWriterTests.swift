import Bytes
import Testing

struct JSONWriterTests {
  @Test func keepsTheOrderOfKeys() {
    var json = JSONWriter()
    json.object {
      $0.member("z", 1)
      $0.member("a", true)
      $0.member("none", String?.none)
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"z":1,"a":true,"none":null}"#)
  }

  @Test func indentsNestedValuesByTwoSpaces() {
    var json = JSONWriter(pretty: true)
    json.object {
      $0.array("empty") { _ in }
      $0.array("list") {
        $0.element(1)
        $0.object { $0.member("x", 0.5) }
      }
      $0.object("inner") { $0.member("y", "é") }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == """
        {
          "empty": [],
          "list": [
            1,
            {
              "x": 0.5
            }
          ],
          "inner": {
            "y": "é"
          }
        }
        """)
  }

  @Test func escapesQuotesBackslashesAndControlCharacters() {
    var bytes: [UInt8] = []
    bytes.appendJSONString("a\"b\\c\n\t\r\u{1}\u{7F}".utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == #""a\"b\\c\n\t\r\u0001"# + "\u{7F}\"")
  }

  @Test(arguments: [(1.0, "1"), (-0.25, "-0.25"), (1e300, "1e+300"), (.infinity, "null"), (.nan, "null")])
  func writesNumbersThatReadBackTheSame(number: Double, expected: String) {
    var bytes: [UInt8] = []
    number.appendJSON(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
