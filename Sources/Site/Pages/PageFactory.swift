import Articles
import Briefings
import Jinja
import Language
import Markdown

/// A page that is ready to be rendered.
struct PreparedPage {
  /// Below the site's root as links name it: `topics/turkey/`.
  var path: String
  /// Under Output.
  var outputPath: String
  var template: String
  var data: PageData
}

/// Puts together what the template of each page sees.
struct PageFactory {
  let site: SiteModel

  func page(_ task: PageTask) -> PreparedPage {
    switch task {
    case .home: return home()
    case .editions: return editions()
    case .search: return simple(.search, "Search", path: "search/")
    case .notFound: return simple(.notFound, "Page not found", path: "404.html")
    case .topic(let topic): return self.topic(topic)
    case .topicArchive(let topic, let number): return archive(topic, number)
    case .edition(let edition): return self.edition(edition)
    case .article(let article): return self.article(article)
    case .entity(let entity): return self.entity(entity)
    case .source(let outlet, let number): return source(outlet, number)
    case .page(let page): return staticPage(page)
    case .feed(let kind, let topic): return feed(kind, topic)
    case .alias(let article, let path): return alias(article, path)
    }
  }

  func prepared(_ page: PageInfo, _ values: [(name: String, value: Value)] = [], template: String? = nil)
    -> PreparedPage
  {
    PreparedPage(
      path: page.path,
      outputPath: PagePath.file(PagePath.decoded(page.path)),
      template: template ?? page.kind.template,
      data: PageData(page, values))
  }

  private func simple(_ kind: PageKind, _ title: String, path: String) -> PreparedPage {
    prepared(
      PageInfo(kind, title: .text(title), path: path, context: PageContext(site, path: path), isHidden: kind != .search)
    )
  }

  /// Articles on the home page.
  static let latest = 12

  private func home() -> PreparedPage {
    let context = PageContext(site, path: "")
    let page = PageInfo(
      .home, title: .text(site.settings.title), path: "", context: context,
      description: site.settings.description.map { Array($0.utf8) },
      alternates: FeedKind.linkRecords(path: "", context, title: site.settings.title),
      structuredData: StructuredData.home(site))
    let edition = site.coverage.editions.indices.first.map { Value.record(EditionLink(context: context, index: $0)) }
    return prepared(
      page,
      [
        ("briefings", .list(briefingOrder().map { .record(TopicLink(context: context, index: $0)) })),
        ("latest", context.cards(site.coverage.articles.indices.prefix(Self.latest))), ("edition", edition ?? .none),
      ])
  }

  /// Topics with news first, most current articles first.
  func briefingOrder() -> [Int] {
    let current = site.coverage.briefings.map(\.current)
    return site.coverage.briefings.indices.sorted { (current[$1], $0) < (current[$0], $1) }
      .map { site.coverage.briefings[$0].topic }
  }

  private func editions() -> PreparedPage {
    let context = PageContext(site, path: "editions/")
    var months: [MonthRecord] = []
    for (index, edition) in site.coverage.editions.enumerated() {
      let iso = String(edition.date.description.prefix(7))
      let link = EditionLink(context: context, index: index)
      if months.last?.iso == iso {
        months[months.count - 1].editions.append(link)
      } else {
        let label = "\(DateFormat.months[edition.date.month - 1]) \(edition.date.year)"
        months.append(MonthRecord(iso: iso, label: label, editions: [link]))
      }
    }
    let page = PageInfo(.editions, title: .text("Editions"), path: "editions/", context: context)
    return prepared(page, [("months", .list(months.map { .record($0) }))])
  }

  private func staticPage(_ index: Int) -> PreparedPage {
    let source = site.pages[index]
    let path = "\(PagePath.encoded(source.id))/"
    let context = PageContext(site, path: path)
    let page = PageInfo(
      .page, title: site.listedPages[index].title, path: path, context: context,
      description: source.description.map { Array($0.utf8) })
    let outline = source.document.outline.filter { $0.title != source.title }
      .map { Value.record(LinkRecord($0)) }
    let html = PageHTML.html(of: source.document, context, headingsFrom: 2, skipping: source.title)
    return prepared(page, [("content", .safe(html)), ("outline", .list(outline))])
  }

  private func alias(_ article: Int, _ path: String) -> PreparedPage {
    let context = PageContext(site, path: path)
    let target = site.articlePaths[article]
    let page = PageInfo(
      .page, title: site.listedArticles[article].title, path: target, context: context, isHidden: true)
    var prepared = prepared(page, [], template: AliasPage.templateName)
    prepared.outputPath = PagePath.file(path)
    prepared.path = PagePath.page(prepared.outputPath)
    return prepared
  }
}

struct MonthRecord: TemplateRecord {
  static let fields = RecordFields<MonthRecord>("month")
    .text("iso") { $0.iso }
    .text("label") { $0.label }
    .field("editions") { .list($0.editions.map { .record($0) }) }

  let iso: String
  let label: String
  var editions: [EditionLink]
}

/// The page that an old address shows: it leads on without a script.
enum AliasPage {
  static let templateName = "bulletin/alias.html"
  static let source = """
    <!doctype html>
    <html lang="{{ site.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ page.title }}</title>
    <meta name="robots" content="noindex">
    <link rel="canonical" href="{{ page.permalink }}">
    <meta http-equiv="refresh" content="0; url={{ page.url }}">
    </head>
    <body>
    <h1>This article has moved</h1>
    <p><a href="{{ page.url }}">{{ page.title }}</a></p>
    </body>
    </html>

    """
}
