import Jinja

/// The names a template sees. What a kind of page does not have is undefined, so that a template that asks for it is
/// told so.
final class PageData: TemplateRecord {
  static let fields = RecordFields<PageData>("page data")
    .shared("site") { .record(SiteRecord($0.page.context)) }
    .field("page") { .record($0.page) }
    .field("article") { $0.value("article") }
    .field("topic") { $0.value("topic") }
    .field("edition") { $0.value("edition") }
    .field("entity") { $0.value("entity") }
    .field("source") { $0.value("source") }
    .field("paginator") { $0.value("paginator") }
    .field("content") { $0.value("content") }
    .field("outline") { $0.value("outline") }
    .field("briefings") { $0.value("briefings") }
    .field("latest") { $0.value("latest") }
    .field("months") { $0.value("months") }
    .field("items") { $0.value("items") }

  let page: PageInfo
  private let values: [(name: String, value: Value)]

  init(_ page: PageInfo, _ values: [(name: String, value: Value)] = []) {
    self.page = page
    self.values = values
  }

  private func value(_ name: String) -> Value { values.first { $0.name == name }?.value ?? .undefined(name) }
}
