import TestSupport
import Testing

/// What the command says of templates that are wrong, whole, and that nothing is written then.
struct BadTemplateTests {
  private let site: TinySite

  init() throws { site = try TinySite() }

  private func expectNothingBuilt(
    with template: String, saying messages: String, location: SourceLocation = #_sourceLocation
  ) throws {
    try site.folder.write("Templates/article.html", template)
    let result = try site.bulletin("build")
    #expect(
      result == .init(exitCode: 1, output: "", messages: messages + "1 error\nNothing was written.\n"),
      sourceLocation: location)
    #expect(try site.built() == "", sourceLocation: location)
  }

  @Test func pointsAtASyntaxError() throws {
    try expectNothingBuilt(
      with: "<h1>{% if %}</h1>\n",
      saying: """
        Templates/article.html:1:11: error: expected an expression, got “%}” [template-syntax]
          <h1>{% if %}</h1>
                    ^~

        """)
  }

  @Test func offersTheNearestNameForOneThatIsUndefined() throws {
    try expectNothingBuilt(
      with: "<h1>{{ page.titel }}</h1>\n",
      saying: """
        Templates/article.html:1:8: error: a page has no “titel” [template-render]
          <h1>{{ page.titel }}</h1>
                 ^~~~~~~~~~
          note: rendering /articles/2026/01/13/bridge/
          help: did you mean “title”?

        """)
  }

  @Test func namesAnAssetThatIsMissing() throws {
    try site.folder.write("Templates/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
    try expectNothingBuilt(
      with: "<img alt=\"\" src=\"{{ 'lgo.svg'|asset }}\">\n",
      saying: """
        Templates/article.html:1:31: error: there is no asset “lgo.svg” in Templates/assets [template-render]
          <img alt="" src="{{ 'lgo.svg'|asset }}">
                                        ^~~~~
          note: rendering /articles/2026/01/13/bridge/
          help: did you mean “logo.svg”?

        """)
  }

  @Test func namesATemplateThatIsMissing() throws {
    try expectNothingBuilt(
      with: "{% include \"partials/mast.html\" %}\n",
      saying: """
        Templates/article.html:1:12: error: there is no template “partials/mast.html” [template-render]
          {% include "partials/mast.html" %}
                     ^~~~~~~~~~~~~~~~~~~~
          note: rendering /articles/2026/01/13/bridge/

        """)
  }

  @Test func findsALinkThatLeadsNowhere() throws {
    try expectNothingBuilt(
      with: "<a href=\"{{ '/topics/harbour/'|url }}\">Harbour</a>\n",
      saying: """
        Templates/article.html: error: broken link “../../../../../topics/harbour/” on \
        /articles/2026/01/13/bridge/ [broken-link]
          help: no page or anchor of this site is there

        """)
  }
}
