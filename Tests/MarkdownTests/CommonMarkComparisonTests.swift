import CCMark
import Foundation
import Testing

@testable import Markdown

/// What libcmark itself makes of `text`.
private func referenceHTML(_ text: String) -> String {
  guard let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
  defer { free(html) }
  return String(cString: html)
}

private func ourHTML(_ text: String) -> String {
  let reader = MarkdownReader(options: MarkdownOptions(anchors: .none, extensions: false))
  return String(decoding: reader.read(Array(text.utf8)).html, as: UTF8.self)
}

@Suite struct CommonMarkComparisonTests {
  @Test(arguments: [
    "# Title *of* `it`\n\nText\nwith breaks  \nand\\\nmore.\n", "> quote\n> more\n\n> > deep\n",
    "* a\n* b\n\n  para\n  1. x\n  2. y\n\n7. seven\n", "```swift x\nlet a = \"<b>\"\n```\n\n    indented & code\n",
    "<div>raw</div>\n\ntext <b>inline</b>\n", "![alt *text* `c`](a\u{20}b.png \"a <title>\")",
    "[x](javascript:alert(1)) [y](data:image/png;base64,xx) [z](DATA:text/html,1) [f](file:///etc)",
    "[l](<http://e.org/a b?x='1'&y=[2]> \"t&amp;\")", "***\n\nSetext\n===\n\nTwo\n---\n", "&copy; &#0; a\u{0}b é 日本",
  ]) func rendersAsLibcmarkDoes(_ text: String) {
    #expect(ourHTML(text) == referenceHTML(text))
  }

  @Test func rendersGeneratedDocumentsAsLibcmarkDoes() {
    var generator = MarkdownGenerator(seed: 20_251_129)
    for _ in 0..<2_000 {
      let text = generator.document()
      let (ours, reference) = (ourHTML(text), referenceHTML(text))
      if ours != reference {
        Issue.record("differs for:\n\(text)\n--- ours\n\(ours)\n--- libcmark\n\(reference)")
        return
      }
    }
  }

  @Test func anchorsAreTheOnlyDifference() {
    var generator = MarkdownGenerator(seed: 7)
    for _ in 0..<300 {
      let text = generator.document()
      let document = MarkdownReader(options: MarkdownOptions(extensions: false)).read(Array(text.utf8))
      let html = String(decoding: document.html, as: UTF8.self).replacing(#/ id="p[0-9]+"/#, with: "")
      #expect(html == referenceHTML(text))
    }
  }

  /// Four times the depth may cost four times the work, and some noise; sixteen times would be quadratic.
  @Test(arguments: [("> ", ""), ("*a **b ", ""), ("- ", ""), ("[", ""), ("![a", "](b)")])
  func deepNestingCostsWorkInProportion(opening: String, closing: String) {
    let work = { (depth: Int) in
      let text = String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
      let bytes = Array(text.utf8)
      let start = ProcessorTime.ofThisThread()
      #expect(!MarkdownReader().read(bytes).html.isEmpty)
      return ProcessorTime.ofThisThread() - start
    }
    // On a busy machine one comparison may fail, by caches that others emptied; a quadratic reader fails each.
    #expect((0..<10).contains { _ in work(50_000) < work(12_500) * 8 })
  }
}

/// The time that a processor worked, whatever else kept it busy meanwhile.
private enum ProcessorTime {
  static func ofThisThread() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
