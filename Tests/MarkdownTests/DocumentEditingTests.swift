import Testing

@testable import Markdown

@Suite struct DocumentEditingTests {
  private func insert(_ tag: String, around word: String, in text: String) -> String {
    let document = MarkdownReader(options: MarkdownOptions(anchors: .none)).read(Array(text.utf8))
    let plain = String(decoding: document.text, as: UTF8.self)
    guard let found = plain.firstRange(of: word) else { return "not found" }
    let start = plain.utf8.distance(from: plain.startIndex, to: found.lowerBound)
    let range = start..<start + word.utf8.count
    guard document.isLinkable(range) else { return "not linkable" }
    var output: [UInt8] = []
    document.appendHTML(
      of: document.passages[0],
      inserting: [
        HTMLInsertion(offset: range.lowerBound, closes: false, html: Array("<\(tag)>".utf8)),
        HTMLInsertion(offset: range.upperBound, closes: true, html: Array("</\(tag)>".utf8)),
      ], to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func insertsAtPlacesOfTheText() {
    #expect(insert("a", around: "B & C", in: "a < B & C\n*d*") == "<p>a &lt; <a>B &amp; C</a>\n<em>d</em></p>\n")
    #expect(insert("a", around: "b c", in: "a b\nc d") == "<p>a <a>b\nc</a> d</p>\n")
    #expect(insert("a", around: "d", in: "a\n*d* e") == "<p>a\n<em><a>d</a></em> e</p>\n")
  }

  @Test func keepsInTheHTMLWhatTheTextHasNoUseFor() {
    let document = MarkdownReader(options: MarkdownOptions(anchors: .none)).read(
      Array("a\nb\\\nc\n\n```\n1 < 2\n\n```\n\n***\n".utf8))
    #expect(document.string(0..<document.text.count) == "a b c\n1 < 2\n\n")
    #expect(
      String(decoding: document.markup, as: UTF8.self) == """
        <p><br />
        </p>
        <pre><code>

        </code></pre>
        <hr />

        """)
    #expect(
      String(decoding: document.html, as: UTF8.self) == """
        <p>a
        b<br />
        c</p>
        <pre><code>1 &lt; 2

        </code></pre>
        <hr />

        """)
  }

  @Test func linksNothingInsideLinksCodeAndHeadings() {
    #expect(insert("a", around: "word", in: "[a word](/x)") == "not linkable")
    #expect(insert("a", around: "word", in: "`a word`") == "not linkable")
    #expect(insert("a", around: "word", in: "# a word") == "not linkable")
    #expect(insert("a", around: "a word", in: "a *word*") == "not linkable")
  }

  @Test func builderFoldsWhiteSpaceAndEscapes() {
    var builder = DocumentBuilder()
    builder.append(.heading, level: 2, text: Array(" A\t<b> \n".utf8)[...], source: 0..<9)
    builder.append(.paragraph, text: Array("x\u{A0}\r\n y www.e.org.".utf8)[...], source: 9..<20)
    let document = builder.finish()
    #expect(document.string(0..<document.text.count) == "A <b>\nx y www.e.org.\n")
    #expect(
      String(decoding: document.html, as: UTF8.self) == """
        <h2 id="p1">A &lt;b&gt;</h2>
        <p id="p2">x y <a href="http://www.e.org">www.e.org</a>.</p>

        """)
  }

  @Test func builderTakesEachKindOfWhiteSpaceForASpace() {
    let spaces = (0...0x3001).compactMap(Unicode.Scalar.init).filter(\.properties.isWhitespace).map(String.init)
    #expect(spaces.count == 25)
    for space in spaces {
      var builder = DocumentBuilder()
      builder.append(.paragraph, text: Array("\(space)“a”\(space)\(space)é\(space)".utf8)[...], source: 0..<1)
      let document = builder.finish()
      #expect(document.string(0..<document.text.count) == "“a” é\n")
    }
  }
}
