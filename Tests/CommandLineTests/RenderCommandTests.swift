import Foundation
import TestSupport
import Testing

/// `bulletin render`, and that a template sees no file but those of the theme.
struct RenderCommandTests {
  private let site: TinySite

  init() throws { site = try TinySite() }

  @Test func printsALineForEachCase() throws {
    try site.folder.write(
      "cases.jsonl",
      #"""
      {"template": "{{ x }} and {{ x|safe }}", "context": {"x": "<b>"}}
      {"template": "{% extends 'base' %}{% block b %}new{% endblock %}", "templates": {"base": "[{% block b %}{% endblock %}]"}}
      {"template": "{{ y.z }}"}
      {"template": "{% include '/etc/passwd' %}"}
      nonsense
      """#)
    let result = try site.bulletin("render", "--cases", "cases.jsonl")
    #expect(
      result
        == .init(
          exitCode: 0,
          output: #"""
            {"output":"&lt;b&gt; and <b>"}
            {"output":"[new]"}
            {"error":"template:1:4: error: “y” is undefined [template-render]\n  {{ y.z }}\n     ^~~\n  note: rendering template\n"}
            {"error":"template:1:12: error: there is no template “/etc/passwd” [template-render]\n  {% include '/etc/passwd' %}\n             ^~~~~~~~~~~~~\n  note: rendering template\n"}
            {"error":"JSON: expected null at byte 0"}

            """#, messages: ""))
  }

  @Test func rendersATemplateWithGivenData() throws {
    try site.folder.write("Templates/greeting.html", "Hello, {{ name }}!\n")
    try site.folder.write("data.json", #"{"name": "R&D"}"#)
    let result = try site.bulletin("render", "greeting.html", "--data", "data.json")
    #expect(result == .init(exitCode: 0, output: "Hello, R&amp;D!", messages: ""))
  }

  @Test(arguments: [
    "../Content/site.yaml", "Content/site.yaml", "/etc/passwd", "./../../secret.html", "%2e%2e/secret.html",
  ])
  func readsNoFileOutsideOfTheTheme(path: String) throws {
    try site.folder.write("Templates/leak.html", "{% include \"\(path)\" %}\n")
    let underline = String(repeating: "~", count: path.utf8.count + 1)
    let result = try site.bulletin("render", "leak.html")
    #expect(
      result
        == .init(
          exitCode: 1, output: "",
          messages: """
            Templates/leak.html:1:12: error: there is no template “\(path)” [template-render]
              {% include "\(path)" %}
                         ^\(underline)
              note: rendering leak.html

            """))
  }

  @Test func followsNoLinkOutOfTheTheme() throws {
    try site.folder.write("secret.html", "secret")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/Templates/leak.html", withDestinationPath: "../secret.html")
    try site.folder.write("Templates/greeting.html", "{% include \"leak.html\" ignore missing %}Hello!\n")
    let result = try site.bulletin("render", "greeting.html")
    #expect(
      result
        == .init(
          exitCode: 0, output: "Hello!",
          messages: """
            Templates/leak.html: warning: left out: neither a file nor a folder [not-a-file]
              help: symbolic links are not followed; put the file itself here

            """))
  }
}
