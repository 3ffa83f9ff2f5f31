import Diagnostics
import Language
import Markdown
import Testing

@testable import Articles

private func read(_ text: String, path: String = "Content/articles/a.md") -> (articles: [Article], messages: [String]) {
  let result = ArticleReader(options: ReadingOptions()).read(path: path, bytes: Array(text.utf8))
  return (result.articles, result.diagnostics.sortedForPrinting().map(message))
}

private func message(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.location.description): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.id)]"
    + (diagnostic.help.map { " help: \($0)" } ?? "")
}

private func kinds(_ article: Article?) -> [String] {
  article.map { article in
    article.document.passages.map { "\($0.kind): \(article.document.string($0.text))" }
  } ?? []
}

@Suite struct ArticleReaderTests {
  @Test func frontMatterSaysWhatIsKnown() throws {
    let article = try #require(
      read(
        """
        ---
        title: A day: in town
        date: 2026-01-15T23:30:00-05:00
        source: "The Ellery Star"
        source_url: https://example.org/a
        authors: [Ann Lee, Bo Ray]
        topics:
          - bridge
        draft: true
        expires: 2026-02-01
        corrections:
          - {date: 2026-01-16, text: The year was wrong.}
        ---
        Text.
        """.replacing("A day: in town", with: "\"A day: in town\"")
      ).articles.first)
    let metadata = article.metadata
    #expect(metadata.title == Inferable("A day: in town"))
    #expect(article.id == "2026/01/16/a")
    #expect(metadata.outlet == Inferable("The Ellery Star"))
    #expect(metadata.authors == ["Ann Lee", "Bo Ray"])
    #expect(metadata.topics == ["bridge"])
    #expect(metadata.draft)
    #expect(metadata.expires?.description == "2026-02-01")
    #expect(metadata.corrections.map(\.text) == ["The year was wrong."])
  }

  @Test func mistakesAreToldAtTheirPlaces() {
    #expect(
      read("---\ntitel: x\ndate: 2025-02-30\ndraft: maybe\nsource_url: ftp://x\nslug: a/b\n---\ntext").messages == [
        "Content/articles/a.md:2:1: warning: unknown front matter key “titel” [unknown-key] help: did you mean “title”?",
        "Content/articles/a.md:3:7: error: date is no date: “2025-02-30” [bad-date] help: write dates as 2025-11-29, or 2025-11-29T16:30:00-05:00",
        "Content/articles/a.md:4:8: error: draft should be true or false, not “maybe” [wrong-type]",
        "Content/articles/a.md:5:13: error: source_url is no web address: “ftp://x” [bad-url] help: begin it with https://",
        "Content/articles/a.md:6:7: error: slug is no single part of a URL: “a/b” [bad-slug] help: use letters, digits and hyphens",
      ])
    #expect(
      read("---\ntitle: a: b\n---\ntext").messages == [
        "Content/articles/a.md:2:9: error: invalid YAML: mapping values are not allowed in this context [yaml]"
      ])
    #expect(
      read("---\ntitle: x\n\ntext").messages == [
        "Content/articles/a.md:1:1: error: front matter is never closed [front-matter-open] help: end it with a line of “---”"
      ])
    #expect(
      read("a\0b", path: "b.txt").messages == [
        "b.txt:1:2: error: NUL in a text file [nul-byte] help: this looks like a binary file; take it out of Content"
      ])
  }

  @Test func otherEncodingsAreRead() {
    let reader = ArticleReader(options: ReadingOptions())
    let utf16 = reader.read(path: "a.txt", bytes: [0xFF, 0xFE, 0x48, 0, 0xE9, 0, 0x2E, 0])
    #expect(utf16.articles.first?.document.string(0..<4) == "Hé.")
    let latin = reader.read(path: "a.txt", bytes: Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("x".utf8) + [0x94])
    #expect(latin.articles.first?.document.text == Array("Café “x”\n".utf8))
    #expect(
      latin.diagnostics.map(message) == [
        "a.txt:1:4: warning: not UTF-8; read as Windows-1252 [encoding] help: save the file as UTF-8"
      ])
    let marked = reader.read(
      path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: T\r\n---\r\nBody\r\n".utf8))
    #expect(marked.articles.first?.metadata.title == Inferable("T"))
  }

  @Test func hardWrappedLinesAreJoined() {
    let text = """
      A headline stands here

      The first paragraph of this text was wrapped by
      hand at about fifty columns, as mail programs do
      and as old systems did before it.
      The second one begins after a short line, and it
      goes on for some more lines so that it is seen
      as wrapped.

      - an item
      - another
      """
    #expect(
      kinds(read(text, path: "a.txt").articles.first) == [
        "heading: A headline stands here",
        "paragraph: The first paragraph of this text was wrapped by hand at about fifty columns, as mail programs do and as old systems did before it.",
        "paragraph: The second one begins after a short line, and it goes on for some more lines so that it is seen as wrapped.",
        "list: - an item", "list: - another",
      ])
  }

  @Test func aDatelineIsNoPartOfATitle() {
    #expect(
      TitleInference.title(fromFirstSentence: "WASHINGTON, D.C. - The Senate approved a bill.")
        == "The Senate approved a bill")
    #expect(
      TitleInference.title(fromFirstSentence: "The talks - the first in years - failed.")
        == "The talks - the first in years - failed")
  }

  @Test func aLineOfEqualsSignsSplits() {
    let long = "This sentence is long enough to be taken for a paragraph of an article by anyone who reads it."
    let articles = read(
      "First Headline Here\n\(long)\n=====\nSecond Headline Here\n\(long)\n", path: "2026-01-02-x.txt"
    ).articles
    #expect(articles.map(\.id) == ["2026/01/02/x", "2026/01/02/second-headline-here"])
    #expect(articles.map(\.metadata.title.value) == ["First Headline Here", "Second Headline Here"])
  }

  @Test func theHeadOfATextGivesDateAndAuthor() throws {
    let article = try #require(
      read(
        "Council Votes to Close the Bridge\nBy Ann Lee\nPublished Nov. 29, 2025 at 4:30 pm\n"
          + "The council voted on Friday to close the old bridge to cars, the mayor said in a statement on the matter.\n",
        path: "x.txt"
      ).articles.first)
    #expect(article.id == "2025/11/29/x")
    #expect(article.metadata.authors == ["Ann Lee"])
    #expect(article.metadata.date?.inferred == true)
    #expect(
      kinds(article) == [
        "heading: Council Votes to Close the Bridge", "promo: By Ann Lee", "promo: Published Nov. 29, 2025 at 4:30 pm",
        "paragraph: The council voted on Friday to close the old bridge to cars, the mayor said in a statement on the matter.",
      ])
  }

  @Test func whatANewsPageHasAroundItsTextIsSetAside() throws {
    let article = try #require(
      read(
        """
        Skip to content
        Arna Post
        Home\tNews\tSport\tWeather\tPlayer\tSounds
        Menu
        Storm closes harbour of Arna\tSave\tShare
        Eva Holm
        Weather reporter, Arna Post
        Key events
        15.40 GMT
        Ferries cancelled
        14.05 GMT
        Schools to close
        Show key events only
        All ferries between Lund and Arna have been cancelled until Thursday, the operator said.
        Read more
        A spokesman for the ministry said: “Nobody should sail in this weather.”
        """, path: "Content/articles/a.txt"
      ).articles.first)
    #expect(article.metadata.title.value == "Storm closes harbour of Arna")
    #expect(article.metadata.authors == ["Eva Holm"])
    #expect(
      article.document.passages.filter { $0.kind != .promo }.map { article.document.string($0.text) } == [
        "Storm closes harbour of Arna",
        "All ferries between Lund and Arna have been cancelled until Thursday, the operator said.",
        "A spokesman for the ministry said: “Nobody should sail in this weather.”",
      ])
  }

  @Test(arguments: [
    "He told the court to read more: the file was thick.",
    "Related tests were run in May, and they showed no fault at all.",
    "The deals on Black Friday were the best in years, shops said.",
    "Subscribers to the service fell by half, it said.",
    "Advertisement spending rose by a third last year, the firm said.", "Share prices fell.",
  ]) func whatIsNoPromoStays(_ text: String) {
    let line = LineReading(Array(text.utf8)[...])
    #expect(PromoDetector().find(in: line) == nil)
  }

  @Test func warnsOfDecisionsThatDecideNothing() {
    let text = """
      ---
      topics: [lund]
      not_topics: [arna, lund]
      promos: ["Ferries to", "Trams to"]
      not_promos: ["By Eva Holm", "By Jan"]
      ---
      Storm closes harbour of Arna for a third day

      By Eva Holm

      The harbour of Arna stayed closed on Tuesday as waves of six metres hit the breakwater.

      Ferries to the islands will not sail before Thursday, the mayor of the town said.
      """
    let (articles, messages) = read(text, path: "a.txt")
    #expect(
      messages == [
        "a.txt:3:20: warning: “lund” is in topics and in not_topics, which leaves it out [topic-twice]"
          + " help: remove one of the two",
        "a.txt:4:24: warning: no paragraph begins with “Trams to” [override-text]"
          + " help: copy the words as the article has them, or remove the line",
        "a.txt:5:29: warning: no paragraph begins with “By Jan” [override-text]"
          + " help: copy the words as the article has them, or remove the line",
      ])
    #expect(
      kinds(articles.first) == [
        "heading: Storm closes harbour of Arna for a third day", "paragraph: By Eva Holm",
        "paragraph: The harbour of Arna stayed closed on Tuesday as waves of six metres hit the breakwater.",
        "promo: Ferries to the islands will not sail before Thursday, the mayor of the town said.",
      ])
  }

  @Test func fastPathReadsWhatYamsReads() throws {
    for yaml in [
      "title: Plain words\ndate: 2025-11-29\n", "title: \"Quoted: text\"\nsource: 'x'\n",
      "topics:\n  - a\n  - b c\ntitle: x\n",
      "a: null\nb:\n", "topics:\n- a\n- b\n", "a: [x, b c]\n",
      "match:\n  - Turkey: 3    # a country\n  - Turkish*: 1\n  - New York: 2.5\n  - Zürich: 1\nthreshold: 4\n",
      "match:\n  - \"@recep-tayyip-erdogan\": 3\n  - F-35: 10 \nexcept:\n  - Turkey Day: 4\n  - words\n",
      "title: caf\u{e9} 12:30 o'clock\n",
    ] {
      let file = SourceFile(path: "a.md", text: yaml)
      let fast = try #require(PlainYAML.fields(of: file, range: 0..<file.bytes.count))
      let slow = YamsReader(file: file, range: 0..<file.bytes.count).fields()
      #expect("\(fast.map { "\($0.key)=\($0.value.kind)" })" == "\(slow.fields.map { "\($0.key)=\($0.value.kind)" })")
      #expect(fast.map(\.keyRange) == slow.fields.map(\.keyRange))
    }
    for yaml in [
      "a: b: c\n", "a: [x: y]\n", "a: &b c\n", "a: |\n  x\n", "a: b # c\n", "? a\n", "a: x\n  y\n", "a: 1\na: 2\n",
      "a:\n  - b\n    - c\n", "a:\n  - b: 1\n    c: 2\n", "a:\n  - b: c: 1\n", "a:\n  - b:1: 2\n",
      "a:\n  - \"b\\n\": 1\n",
    ] {
      let file = SourceFile(path: "a.md", text: yaml)
      #expect(PlainYAML.fields(of: file, range: 0..<file.bytes.count) == nil)
    }
  }
}
