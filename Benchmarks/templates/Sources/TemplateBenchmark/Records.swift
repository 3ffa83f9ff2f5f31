import Jinja

/// An article as a site has it: a class whose fields templates read in place.
final class Article: TemplateRecord {
  let title, url, summary, date: Value
  let source: Value
  let topics: Value

  init(_ json: Value) {
    title = json["title"]
    url = json["url"]
    summary = json["summary"]
    date = json["date"]
    source = .record(Link(json["source"]))
    topics = .list(json["topics"].elements.map { .record(Link($0)) })
  }

  static let fields = RecordFields<Article>("article")
    .field("id") { $0.url }
    .field("title") { $0.title }
    .field("url") { $0.url }
    .field("summary") { $0.summary }
    .field("date") { $0.date }
    .field("source") { $0.source }
    .field("topics") { $0.topics }
}

/// Anything with a title and an address.
final class Link: TemplateRecord {
  let title, url, name: Value

  init(_ json: Value) {
    title = json["title"]
    url = json["url"]
    name = json["name"]
  }

  static let fields = RecordFields<Link>("link")
    .field("title") { $0.title }
    .field("url") { $0.url }
    .field("name") { $0.name }
}

final class Row: TemplateRecord {
  let name, count, note: Value

  init(_ json: Value) {
    name = json["name"]
    count = json["count"]
    note = json["note"]
  }

  static let fields = RecordFields<Row>("row")
    .field("name") { $0.name }
    .field("count") { $0.count }
    .field("note") { $0.note }
}

final class Site: TemplateRecord {
  let title, url, menu: Value

  init(_ json: Value) {
    title = json["title"]
    url = json["url"]
    menu = .list(json["menu"].elements.map { .record(Link($0)) })
  }

  static let fields = RecordFields<Site>("site")
    .field("title") { $0.title }
    .field("url") { $0.url }
    .field("menu") { $0.menu }
}

/// What a template sees.
final class PageData: TemplateRecord {
  let site, page, articles, rows: Value

  init(_ json: Value) {
    site = .record(Site(json["site"]))
    page = .record(Link(json["page"]))
    articles = .list(json["articles"].elements.map { .record(Article($0)) })
    rows = .list(json["rows"].elements.map { .record(Row($0)) })
  }

  static let fields = RecordFields<PageData>("page data")
    .field("site") { $0.site }
    .field("page") { $0.page }
    .field("articles") { $0.articles }
    .field("rows") { $0.rows }
}

extension Value {
  subscript(key: String) -> Value {
    if case .dictionary(let dictionary) = self { dictionary[key] ?? .none } else { .none }
  }

  var elements: [Value] {
    if case .list(let elements) = self { elements } else { [] }
  }
}
