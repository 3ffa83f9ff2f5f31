import Diagnostics
import Jinja
import Testing

struct RecordTests {
  @Test func readsFieldsOfRecordsAndListsOfThem() {
    let template =
      "{{ site_title }}: {{ article.title }}{% for a in articles %} {{ loop.index }}. {{ a.title }}{% endfor %}"
    #expect(render(template) == "Harbor Briefing: Bridge &amp; harbor 1. Story 1 2. Story 2 3. Story 3")
  }

  @Test func keepsTheLastElementForAMacroThatOutlivesTheLoop() {
    let loop = "{% for a in articles %}{% macro m() %}{{ a.title }}{% endmacro %}{% set ns.m = m %}"
    #expect(render("{% set ns = namespace() %}\(loop){% endfor %}{{ ns.m() }}") == "Story 3")
    #expect(render("{% set ns = namespace() %}\(loop){% break %}{% endfor %}{{ ns.m() }}") == "Story 1")
    let made = loop.replacing("in articles", with: "in [article, {'title': 'x' ~ 1}]")
    #expect(render("{% set ns = namespace() %}\(made){% endfor %}{{ ns.m() }}") == "x1")
  }

  @Test func printsSafeTextAsItIs() {
    #expect(render("{{ content }}{{ '<' }}") == "<p>safe</p>&lt;")
  }

  @Test func printsFieldsOfKnownKindAsTheirValues() {
    let template = """
      {% for item in items %}{{ item.title }} {{ item.body }} {{ item.count }} {{ item.title|upper }} {{ item.body|length }} \
      {{ item.count + 1 }}; {% endfor %}{% autoescape false %}{{ items[0].title }}{% endautoescape %}
      """
    let (set, _) = TemplateSet.compile([("main", .init(path: "main", text: template))], options: TemplateOptions())
    var output: [UInt8] = []
    let failures = set.render("main", data: Shelf(), page: "/", into: &output)
    #expect(failures.isEmpty)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "A &amp; “b” <i>x</i> -7 A &amp; “B” 8 -6; Long &lt;title&gt; &#34;of&#34; a text&#39;s  0 LONG &lt;TITLE&gt; &#34;OF&#34; A TEXT&#39;S 0 1; A & “b”"
    )
  }

  @Test func groupsSortsAndJoinsRecords() {
    #expect(
      render("{{ articles|sort(attribute='title', reverse=true)|map(attribute='url')|join(' ') }}") == "/3/ /2/ /1/")
  }

  @Test func writesRecordsAsJSONDownToADepth() {
    var json: [UInt8] = []
    let value = Value.record(Article(title: "A “b”", url: "/a/", related: [Page.bridge]))
    value.appendJSON(to: &json, depth: 3)
    let expected = """
      {"title":"A “b”","url":"/a/","related":[{"title":"Bridge & harbor","url":"/bridge/","related":null}]}
      """
    #expect(String(decoding: json, as: UTF8.self) == expected)
  }

  @Test func callsFiltersAndTestsOfTheProgram() {
    var options = TemplateOptions(globals: [("greeting", .text("Hi"))])
    options.filters["shout"] = TemplateFilter { input, arguments throws(FilterFailure) in
      .text(input.description + (arguments.argument(0, "mark")?.description ?? "!"))
    }
    options.tests["loud"] = TemplateFilter { input, _ throws(FilterFailure) in .bool(input.description.hasSuffix("!")) }
    #expect(
      render("{{ greeting|shout }} {{ greeting|shout(mark='?') }} {{ greeting|shout is loud }}", options)
        == "Hi! Hi? True")
  }

  @Test func rendersAPageAsBeforeAfterOthersAndFailures() {
    let files = [
      ("page", "{% set x = article.title %}{% for a in articles %}{{ a.title }}{% set x = a %}{% endfor %}{{ x }}"),
      ("wrong", "{% set x = 1 %}{% for a in articles %}{{ a.title }}{{ [a, [x, a.nope.more]] }}{% endfor %}"),
      ("other", "{{ x is defined }}{% macro m(a) %}{{ a.title }}{% endmacro %}{{ m(article) }}"),
    ]
    let (set, _) = TemplateSet.compile(
      files.map { (name: $0.0, source: .init(path: $0.0, text: $0.1)) }, options: TemplateOptions())
    var renderer = TemplateRenderer(set)
    let outputs = ["page", "wrong", "other", "page"].map { name in
      var output: [UInt8] = []
      let failures = renderer.render(name, data: Page(), page: "/", into: &output)
      return failures.first?.message ?? String(decoding: output, as: UTF8.self)
    }
    #expect(
      outputs == [
        "Story 1Story 2Story 3Bridge &amp; harbor", "an article has no “nope”", "FalseBridge &amp; harbor",
        "Story 1Story 2Story 3Bridge &amp; harbor",
      ])
  }

  @Test func tellsWhichTemplatesATemplateReads() {
    let files = [("main", "{% extends 'base' %}{% include ['a', 'b'] %}{% from 'c' import d %}"), ("base", "")]
    let (set, _) = TemplateSet.compile(
      files.map { (name: $0.0, source: .init(path: $0.0, text: $0.1)) }, options: TemplateOptions())
    #expect(set.dependencies(of: "main") == ["base", "a", "b", "c"])
    #expect(set.names == ["main", "base"])
  }

  @Test func measuresTemplatesAndBlocks() {
    let (set, _) = TemplateSet.compile(
      [
        ("main", .init(path: "main", text: "{% block a %}{% endblock %}{% include 'b' %}{% include 'b' %}")),
        ("b", .init(path: "b", text: "x")),
      ],
      options: TemplateOptions())
    var (profile, trace, output) = (TemplateProfile?.some(TemplateProfile()), RenderTrace(), [UInt8]())
    _ = set.render("main", data: Page(), page: "/", into: &output, profile: &profile, trace: &trace)
    #expect(profile?.entries.map { "\($0.name) \($0.calls)" } == ["main a 1", "b 2", "main 1"])
  }
}

/// Fields of every kind that is printed without a value being made of it.
private struct Item: TemplateRecord {
  static let fields = RecordFields<Item>("item")
    .text("title") { $0.title }
    .html("body") { $0.body }
    .number("count") { $0.count }

  let title: String
  let body: [UInt8]
  let count: Int
}

private struct Shelf: TemplateRecord {
  static let fields = RecordFields<Shelf>("shelf").field("items") { _ in
    .list([
      .record(Item(title: "A & “b”", body: Array("<i>x</i>".utf8), count: -7)),
      .record(Item(title: "Long <title> \"of\" a text's", body: [], count: 0)),
    ])
  }
}
