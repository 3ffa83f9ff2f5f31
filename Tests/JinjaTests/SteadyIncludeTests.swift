import Diagnostics
import Jinja
import Synchronization
import Testing

/// Includes that print the same on many pages are rendered once; the pages are as if each had been rendered alone.
struct SteadyIncludeTests {
  @Test func rendersOnceWhatReadsNothingOfItsPage() {
    let site = MenuSite()
    let pages = ["x", "y", "z"].map { MenuPage(site: site, kind: "article", url: $0) }
    #expect(together("<{% include 'menu' %}>{{ page.url }}", pages) == ["<a b >x", "<a b >y", "<a b >z"])
    #expect(site.asked == 1)
  }

  @Test func rendersAnewWhereTheMenuMarksThePage() {
    let site = MenuSite()
    let pages = [("topic", "a"), ("topic", "b"), ("article", "b"), ("article", "a"), ("topic", "a")].map {
      MenuPage(site: site, kind: $0, url: $1)
    }
    #expect(together("{% include 'menu' %}", pages) == ["*a b ", "a *b ", "a b ", "a b ", "*a b "])
    #expect(site.asked == 4)
  }

  @Test(arguments: [
    "{{ note }}", "{{ page.parts|join }}", "{{ page.url }}", "{{ before }}", "{{ site.own.url }}",
    "{% for part in page.parts %}{{ part }}{% endfor %}", "{% macro m() %}{{ note }}{% endmacro %}{{ m() }}",
    "{{ site.own|attr('url') }}", "{% set q = page %}{{ q.url }}", "{{ [site.own]|map(attribute='url')|first }}",
  ]) func printsOfEachPageWhatIsItsOwn(part: String) {
    let pages = ["x", "y", "x", "z"].map { MenuPage(site: MenuSite(own: $0), kind: "article", url: $0) }
    #expect(
      together("{% set before = page.url %}{% include 'part' %}", pages, part: part) == ["x", "y", "x", "z"], "\(part)")
  }

  @Test func tellsOfEachPageAllThatItRead() {
    let site = MenuSite()
    let set = templates("{{ page.url }}{% include 'menu' %}")
    var renderer = TemplateRenderer(set)
    for url in ["x", "y"] {
      let (_, trace) = output(of: MenuPage(site: site, kind: "article", url: url), &renderer)
      #expect(trace.sources == [7, 8])
      #expect(trace.templates.map { set.names[$0] } == ["main", "menu"])
    }
  }

  @Test func countsTheStepsOfLoopsThatItCopies() {
    var options = TemplateOptions()
    options.limits.iterations = 5
    let site = MenuSite()
    let pages = ["x", "y"].map { MenuPage(site: site, kind: "article", url: $0) }
    let twice = "{% include 'menu' %}{% include 'menu' %}"
    #expect(together(twice, pages, options) == ["a b a b ", "a b a b "])
    let failure = "menu:1:16: error: the loops of a page run at most 5 times [template-limit]"
    #expect(together(twice + "{% include 'menu' %}", pages, options) == [failure, failure])
  }

  /// What each page prints, or how its failure begins, all rendered in the same memory.
  private func together(
    _ template: String, _ pages: [MenuPage], _ options: TemplateOptions = TemplateOptions(), part: String = ""
  ) -> [String] {
    var renderer = TemplateRenderer(templates(template, part, options))
    return pages.map { output(of: $0, &renderer).text }
  }

  private func templates(
    _ template: String, _ part: String = "", _ options: TemplateOptions = TemplateOptions()
  ) -> TemplateSet {
    let mark = "{% if page.kind == 'topic' and link.url == page.url %}*{% endif %}"
    let files = [
      ("main", template), ("menu", "{% for link in site.links %}\(mark){{ link.url }} {% endfor %}"), ("part", part),
    ]
    return TemplateSet.compile(
      files.map { (name: $0.0, source: SourceFile(path: $0.0, text: $0.1)) }, options: options
    ).0
  }

  private func output(of page: MenuPage, _ renderer: inout TemplateRenderer) -> (text: String, trace: RenderTrace) {
    var output: [UInt8] = []
    var trace = RenderTrace()
    var profile: TemplateProfile?
    let failures = renderer.render("main", data: page, page: "/", into: &output, profile: &profile, trace: &trace)
    let text = failures.isEmpty ? String(decoding: output, as: UTF8.self) : DiagnosticPrinter().text(failures)
    return (String(text.prefix { $0 != "\n" }), trace)
  }
}

/// A site with a menu of two links, which counts how often it is asked for them.
final class MenuSite: TemplateRecord {
  static let fields = RecordFields<MenuSite>("site", from: { _ in 7 }, isShared: true)
    .field("links") { .list($0.links()) }
    .field("own") { .record(OwnLink(url: $0.own)) }

  private let own: String
  private let count = Mutex(0)

  init(own: String = "") { self.own = own }

  var asked: Int { count.withLock { $0 } }

  private func links() -> [Value] {
    count.withLock { $0 += 1 }
    return ["a", "b"].map { .record(MenuLink(url: $0)) }
  }
}

struct MenuLink: TemplateRecord {
  static let fields = RecordFields<MenuLink>("menu link", from: { _ in 8 }, isShared: true).text("url") { $0.url }
  let url: String
}

/// A link whose type does not say that all pages share it.
struct OwnLink: TemplateRecord {
  static let fields = RecordFields<OwnLink>("own link").text("url") { $0.url }
  let url: String
}

struct MenuPage: TemplateRecord {
  static let fields = RecordFields<MenuPage>("page data")
    .shared("site") { .record($0.site) }
    .field("page") { .record(MenuPageInfo(kind: $0.kind, url: $0.url)) }
    .text("note") { $0.url }

  let site: MenuSite
  let kind, url: String
}

struct MenuPageInfo: TemplateRecord {
  static let fields = RecordFields<MenuPageInfo>("page")
    .text("kind") { $0.kind }
    .text("url") { $0.url }
    .field("parts") { .list([.text($0.url)]) }

  let kind, url: String
}
