import Testing

@testable import Markdown

private func read(_ text: String, _ options: MarkdownOptions = MarkdownOptions(anchors: .none)) -> Document {
  MarkdownReader(options: options).read(Array(text.utf8))
}

private func html(_ text: String) -> String { String(decoding: read(text).html, as: UTF8.self) }

@Suite struct MarkdownReaderTests {
  @Test func passagesHoldPlainTextAndWhereItStands() {
    let source = "# One & two\n\nA *b*\nc.\n\n- x\n- y\n\n> q\n\n```\nlet\n```\n"
    let document = read(source, MarkdownOptions())
    let bytes = Array(source.utf8)
    let seen = document.passages.map { passage in
      "\(passage.kind) \(passage.level) |\(document.string(passage.text))| \(String(decoding: bytes[passage.source], as: UTF8.self))"
    }
    #expect(
      seen == [
        "heading 1 |One & two| # One & two", "paragraph 0 |A b c.| A *b*\nc.", "list 0 |x\ny| - x\n- y",
        "quote 0 |q| > q",
        "code 0 |let| ```\nlet\n```",
      ])
    #expect(document.outline == [OutlineEntry(level: 1, title: "One & two", id: "p1", passage: 0)])
    #expect(
      String(decoding: document.html, as: UTF8.self) == """
        <h1 id="p1">One &amp; two</h1>
        <p id="p2">A <em>b</em>
        c.</p>
        <ul id="p3">
        <li>x</li>
        <li>y</li>
        </ul>
        <blockquote id="p4">
        <p>q</p>
        </blockquote>
        <pre id="p5"><code>let
        </code></pre>

        """)
  }

  @Test func headingsOfAPageAreNamedByTheirWords() {
    let document = read("# Über uns\n\n## It’s us\n\n## It’s us\n\n## !\n", MarkdownOptions(anchors: .headings))
    #expect(document.outline.map(\.id) == ["über-uns", "its-us", "its-us-2", "section"])
    #expect(String(decoding: document.html, as: UTF8.self).hasPrefix("<h1 id=\"über-uns\">Über uns</h1>"))
  }

  @Test func tablesBecomeTables() {
    #expect(
      html("| a | *b* |\n|:--|--:|\n| 1 | x\\|y |\n| 2 |\n") == """
        <table tabindex="0">
        <thead>
        <tr>
        <th class="left" scope="col">a</th>
        <th class="right" scope="col"><em>b</em></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left">1</td>
        <td class="right">x|y</td>
        </tr>
        <tr>
        <td class="left">2</td>
        <td class="right"></td>
        </tr>
        </tbody>
        </table>

        """)
    #expect(html("a | b\nno table | here\n") == "<p>a | b\nno table | here</p>\n")
  }

  @Test func doubledTildesDelete() {
    #expect(html("a ~~b *c*~~ d ~~ e ~x~ ~~open") == "<p>a <del>b <em>c</em></del> d ~~ e ~x~ ~~open</p>\n")
  }

  @Test func bareURLsBecomeLinks() {
    #expect(
      html("See https://e.org/a_(b)?x=1&y. Or (www.e.org), not ahttp://e.org or http://nodot")
        == """
        <p>See <a href="https://e.org/a_(b)?x=1&amp;y">https://e.org/a_(b)?x=1&amp;y</a>. Or \
        (<a href="http://www.e.org">www.e.org</a>), not ahttp://e.org or http://nodot</p>

        """)
    #expect(html("[www.e.org](/x)") == "<p><a href=\"/x\">www.e.org</a></p>\n")
  }

  @Test func footnotesGoToTheEnd() {
    #expect(
      html("A[^n] b[^n] c[^none].\n\n[^n]: The *note*\n  goes on.\n") == """
        <p>A<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn1" id="fnref1-2">1</a></sup> c[^none].</p>
        <section class="footnotes">
        <ol>
        <li id="fn1">
        <p>The <em>note</em>
        goes on.</p>
        <p><a href="#fnref1">Back to the text</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func trustedHTMLIsKept() {
    let document = read("<b>x</b> [j](javascript:x)", MarkdownOptions(anchors: .none, trustedHTML: true))
    #expect(String(decoding: document.html, as: UTF8.self) == "<p><b>x</b> <a href=\"javascript:x\">j</a></p>\n")
    #expect(html("<b>x</b>") == "<p><!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>\n")
  }

  @Test func smartPunctuationIsAnOption() {
    let document = read("\"a\" -- b...", MarkdownOptions(anchors: .none, smartPunctuation: true))
    #expect(document.string(document.passages[0].text) == "“a” – b…")
  }
}
