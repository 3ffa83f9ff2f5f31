import Diagnostics
import Jinja

/// An article as a site has it, with few fields.
struct Article: TemplateRecord {
  let title: String
  let url: String
  var related: [Article] = []

  static let fields = RecordFields<Article>("article")
    .field("title") { .text($0.title) }
    .field("url") { .text($0.url) }
    .field("related") { .list($0.related.map { .record($0) }) }
}

/// What the templates of these tests see: `site_title`, `article`, `articles`, `content`.
struct Page: TemplateRecord {
  static let bridge = Article(title: "Bridge & harbor", url: "/bridge/")

  static let fields = RecordFields<Page>("page data")
    .field("site_title") { _ in .text("Harbor Briefing") }
    .field("article") { _ in .record(bridge) }
    .field("articles") { _ in
      .lazyList(LazyList(count: 3) { .record(Article(title: "Story \($0 + 1)", url: "/\($0 + 1)/")) })
    }
    .field("content") { _ in .safe(Array("<p>safe</p>".utf8)) }
}

/// Renders `main` of templates given by name; gives the output, or the failures as they are printed.
func render(_ templates: [(String, String)], _ options: TemplateOptions = TemplateOptions()) -> String {
  let files = templates.map { (name: $0.0, source: SourceFile(path: $0.0, text: $0.1)) }
  let (set, mistakes) = TemplateSet.compile(files, options: options)
  if mistakes.hasErrors { return DiagnosticPrinter().text(mistakes) }
  var output: [UInt8] = []
  let failures = set.render("main", data: Page(), page: "/bridge/", into: &output)
  return failures.hasErrors ? DiagnosticPrinter().text(failures) : String(decoding: output, as: UTF8.self)
}

func render(_ template: String, _ options: TemplateOptions = TemplateOptions()) -> String {
  render([("main", template)], options)
}
