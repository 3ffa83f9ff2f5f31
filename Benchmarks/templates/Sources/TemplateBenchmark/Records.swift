import Jinja

/// An article as a site has it: texts, and other records.
final class Article: TemplateRecord {
  let title, url, summary, date: String
  let source: Value
  let topics: Value

  init(_ json: Value) {
    title = json["title"].text
    url = json["url"].text
    summary = json["summary"].text
    date = json["date"].text
    source = .record(Link(json["source"]))
    topics = .list(json["topics"].elements.map { .record(Link($0)) })
  }

  static let fields = RecordFields<Article>("article")
    .text("title") { $0.title }
    .text("url") { $0.url }
    .text("summary") { $0.summary }
    .text("date") { $0.date }
    .field("source") { $0.source }
    .field("topics") { $0.topics }
}

/// Anything with a title or name and an address.
final class Link: TemplateRecord {
  let title, url, name: String

  init(_ json: Value) {
    title = json["title"].text
    url = json["url"].text
    name = json["name"].text
  }

  static let fields = RecordFields<Link>("link")
    .text("title") { $0.title }
    .text("url") { $0.url }
    .text("name") { $0.name }
}

final class Row: TemplateRecord {
  let name, note: String
  let count: Int

  init(_ json: Value) {
    name = json["name"].text
    note = json["note"].text
    count = if case .int(let count) = json["count"] { count } else { 0 }
  }

  static let fields = RecordFields<Row>("row")
    .text("name") { $0.name }
    .number("count") { $0.count }
    .text("note") { $0.note }
}

final class Site: TemplateRecord {
  let title, url: String
  let menu: Value

  init(_ json: Value) {
    title = json["title"].text
    url = json["url"].text
    menu = .list(json["menu"].elements.map { .record(Link($0)) })
  }

  static let fields = RecordFields<Site>("site")
    .text("title") { $0.title }
    .text("url") { $0.url }
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

  /// The text of a string, nothing for what is none.
  var text: String {
    if case .string(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}
