import Diagnostics
import Jinja
import Testing

struct RecordTests {
  @Test func readsFieldsOfRecordsAndListsOfThem() {
    let template =
      "{{ site_title }}: {{ article.title }}{% for a in articles %} {{ loop.index }}. {{ a.title }}{% endfor %}"
    #expect(render(template) == "Harbor Briefing: Bridge &amp; harbor 1. Story 1 2. Story 2 3. Story 3")
  }

  @Test func printsSafeTextAsItIs() {
    #expect(render("{{ content }}{{ '<' }}") == "<p>safe</p>&lt;")
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
    var (profile, output) = (TemplateProfile(), [UInt8]())
    _ = set.render("main", data: Page(), page: "/", into: &output, profile: &profile)
    #expect(profile.entries.map { "\($0.name) \($0.calls)" } == ["main a 1", "b 2", "main 1"])
  }
}
