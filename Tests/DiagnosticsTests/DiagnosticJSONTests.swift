import Bytes
import Diagnostics
import Testing

struct DiagnosticJSONTests {
  @Test func tellsTheSameFactsAsTheText() {
    let source = SourceFile(path: "a.txt", text: "date: soon\n")
    var json = JSONWriter()
    json.object {
      $0.diagnostics(
        "diagnostics",
        [
          .error("bad-date", "“soon” is not a date", at: Location(source, 6..<10), help: "write dates as 2025-11-29"),
          .warning("empty", "no articles", at: Location(path: "Content"), notes: [.init("put one there")]),
        ])
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"""
        {"diagnostics":[{"severity":"warning","id":"empty","message":"no articles","path":"Content","line":null,\#
        "column":null,"notes":[{"message":"put one there"}],"help":null},{"severity":"error","id":"bad-date",\#
        "message":"“soon” is not a date","path":"a.txt","line":1,"column":7,"range":[6,10],"notes":[],\#
        "help":"write dates as 2025-11-29"}]}
        """#)
  }
}
