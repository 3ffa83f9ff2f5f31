import Bytes
import Diagnostics
import Jinja
import Language
import Markdown

/// The filters that templates of a site have beside Jinja's, for pages at one depth below the site's root.
enum SiteFilters {
  static func all(root: String, settings: SiteSettings, assets: [ThemeFiles.Asset]) -> [String: TemplateFilter] {
    let date = TemplateFilter { input, arguments throws(FilterFailure) in try self.date(input, arguments) }
    let rootBytes = Array(root.utf8)
    let links = assets.map { asset in
      AssetLink(name: Array(asset.name.utf8), url: .text(root + PagePath.encoded(asset.output)))
    }
    return [
      "url": TemplateFilter { input, _ throws(FilterFailure) in try url(input, root: rootBytes) },
      "asset": TemplateFilter { input, _ throws(FilterFailure) in try asset(input, links) },
      "date": date,
      "markdown": TemplateFilter { input, _ throws(FilterFailure) in try markdown(input, settings) },
      "json": TemplateFilter { input, _ throws(FilterFailure) in .safe(json(input)) },
      "cite": TemplateFilter { input, _ throws(FilterFailure) in try cite(input) },
    ]
  }

  /// An asset's name in templates and the link to it.
  private struct AssetLink: Sendable {
    let name: [UInt8]
    let url: Value
  }

  private static func bytes(_ value: Value, _ filter: String) throws(FilterFailure) -> [UInt8] {
    switch value {
    case .string(let bytes), .safe(let bytes): return bytes
    default: throw FilterFailure("the filter “\(filter)” takes a text")
    }
  }

  /// A path of the site, from its root, as a link from the page.
  private static func url(_ value: Value, root: [UInt8]) throws(FilterFailure) -> Value {
    let path = try bytes(value, "url")
    if path.starts(with: "//".utf8) || path.contains(UInt8(ascii: ":")) { return .string(path) }
    let relative = path.drop { $0 == UInt8(ascii: "/") }
    return relative.isEmpty && root.isEmpty ? .text("./") : .string(root + relative)
  }

  private static func asset(_ value: Value, _ links: [AssetLink]) throws(FilterFailure) -> Value {
    let name = try bytes(value, "asset")
    if let link = links.first(where: { $0.name == name }) { return link.url }
    let text = String(decoding: name, as: UTF8.self)
    throw FilterFailure(
      "there is no asset “\(text)” in Templates/assets",
      help: didYouMean(text, links.map { String(decoding: $0.name, as: UTF8.self) }))
  }

  private static func date(_ value: Value, _ arguments: FilterArguments) throws(FilterFailure) -> Value {
    let given = try arguments.argument(0, "format").map { value throws(FilterFailure) in try bytes(value, "date") }
    if case .record(let record) = value, given == nil || given == DateFormat.usual,
      let date = record.holding(DateRecord.self)
    {
      return date.usual
    }
    guard let day = day(of: value) else {
      throw FilterFailure("the filter “date” takes a date, or a text as 2025-11-29")
    }
    let format = given ?? DateFormat.usual
    var text: [UInt8] = []
    text.reserveCapacity(32)
    if let place = DateFormat.append(day, format, to: &text) {
      let letter = String(decoding: format[place...], as: UTF8.self).first ?? "%"
      throw FilterFailure(
        "unknown letter “%\(letter)” in a date format", help: "known letters: %Y %y %m %d %e %j %B %b %A %a %u %F %%")
    }
    return .string(text)
  }

  private static func day(of value: Value) -> CalendarDate? {
    switch value {
    case .record(let record): return record.holding(DateRecord.self)?.day
    case .string(let bytes), .safe(let bytes): return CalendarDate(String(decoding: bytes.prefix(10), as: UTF8.self))
    default: return nil
    }
  }

  private static func markdown(_ value: Value, _ settings: SiteSettings) throws(FilterFailure) -> Value {
    let options = MarkdownOptions(
      anchors: .none, trustedHTML: settings.trustedHTML, smartPunctuation: settings.smartPunctuation)
    return .safe(MarkdownReader(options: options).read(try bytes(value, "markdown")).html)
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
    html.appendEscapedHTML(statement.url)
    html.append(contentsOf: "\">".utf8)
    html.appendEscapedHTML(statement.citation.label)
    html.append(contentsOf: "</a>".utf8)
    return .safe(html)
  }
}

/// A record with a citation: a statement or a quotation.
protocol CitedRecord: TemplateRecord {
  var url: [UInt8] { get }
  var citation: CitationRecord { get }
}

extension StatementRecord: CitedRecord {
  var citation: CitationRecord { CitationRecord(statement, context) }
}

extension QuoteRecord: CitedRecord {
  var url: [UInt8] { base.url }
  var citation: CitationRecord { base.citation }
}
