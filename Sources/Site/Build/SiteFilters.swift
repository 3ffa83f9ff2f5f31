import Bytes
import Diagnostics
import Jinja
import Language
import Markdown

/// The filters that templates of a site have beside Jinja's, for pages at one depth below the site's root.
enum SiteFilters {
  static func all(root: String, settings: SiteSettings, assets: [ThemeFiles.Asset]) -> [String: TemplateFilter] {
    let date = TemplateFilter { input, arguments throws(FilterFailure) in try self.date(input, arguments) }
    return [
      "url": TemplateFilter { input, _ throws(FilterFailure) in try url(input, root: root) },
      "asset": TemplateFilter { input, _ throws(FilterFailure) in try asset(input, root: root, assets) },
      "date": date,
      "markdown": TemplateFilter { input, _ throws(FilterFailure) in try markdown(input, settings) },
      "json": TemplateFilter { input, _ throws(FilterFailure) in .safe(json(input)) },
      "cite": TemplateFilter { input, _ throws(FilterFailure) in try cite(input) },
    ]
  }

  private static func text(_ value: Value, _ filter: String) throws(FilterFailure) -> String {
    switch value {
    case .string(let bytes), .safe(let bytes): return String(decoding: bytes, as: UTF8.self)
    default: throw FilterFailure("the filter “\(filter)” takes a text")
    }
  }

  /// A path of the site, from its root, as a link from the page.
  private static func url(_ value: Value, root: String) throws(FilterFailure) -> Value {
    let path = try text(value, "url")
    if path.hasPrefix("//") || path.contains(":") { return .text(path) }
    let relative = String(path.drop { $0 == "/" })
    return .text(relative.isEmpty && root.isEmpty ? "./" : root + relative)
  }

  private static func asset(_ value: Value, root: String, _ assets: [ThemeFiles.Asset]) throws(FilterFailure) -> Value {
    let name = try text(value, "asset")
    if let asset = assets.first(where: { $0.name == name }) { return .text(root + PagePath.encoded(asset.output)) }
    throw FilterFailure("there is no asset “\(name)” in Templates/assets", help: didYouMean(name, assets.map(\.name)))
  }

  private static func date(_ value: Value, _ arguments: FilterArguments) throws(FilterFailure) -> Value {
    let format = try arguments.argument(0, "format").map { value throws(FilterFailure) in try text(value, "date") }
    guard let day = day(of: value) else {
      throw FilterFailure("the filter “date” takes a date, or a text as 2025-11-29")
    }
    let (formatted, unknown) = DateFormat.format(day, format ?? "%-d %B %Y")
    if let unknown {
      throw FilterFailure(
        "unknown letter “%\(unknown)” in a date format", help: "known letters: %Y %y %m %d %e %j %B %b %A %a %u %F %%")
    }
    return .text(formatted)
  }

  private static func day(of value: Value) -> CalendarDate? {
    switch value {
    case .record(let record): return (record.record as? DateRecord)?.day
    case .string(let bytes), .safe(let bytes): return CalendarDate(String(decoding: bytes.prefix(10), as: UTF8.self))
    default: return nil
    }
  }

  private static func markdown(_ value: Value, _ settings: SiteSettings) throws(FilterFailure) -> Value {
    let options = MarkdownOptions(
      anchors: .none, trustedHTML: settings.trustedHTML, smartPunctuation: settings.smartPunctuation)
    return .safe(MarkdownReader(options: options).read(Array(try text(value, "markdown").utf8)).html)
  }

  private static func json(_ value: Value) -> [UInt8] {
    var json: [UInt8] = []
    value.appendJSON(to: &json)
    return json
  }

  /// A statement's citation as a link to its paragraph.
  private static func cite(_ value: Value) throws(FilterFailure) -> Value {
    guard case .record(let record) = value, let statement = record.record as? any CitedRecord else {
      throw FilterFailure("the filter “cite” takes a statement")
    }
    var html = Array("<a class=\"cite\" href=\"".utf8)
    html.appendEscapedHTML(statement.url.utf8)
    html.append(contentsOf: "\">".utf8)
    html.appendEscapedHTML(statement.citation.label.utf8)
    html.append(contentsOf: "</a>".utf8)
    return .safe(html)
  }
}

/// A record with a citation: a statement or a quotation.
protocol CitedRecord: TemplateRecord {
  var url: String { get }
  var citation: CitationRecord { get }
}

extension StatementRecord: CitedRecord {
  var citation: CitationRecord { CitationRecord(statement, context) }
}

extension QuoteRecord: CitedRecord {
  var url: String { base.url }
  var citation: CitationRecord { base.citation }
}
