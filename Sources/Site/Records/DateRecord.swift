import Articles
import Jinja
import Language

/// A date in templates; it prints itself as ISO 8601.
final class DateRecord: TemplateRecord {
  static let fields = RecordFields<DateRecord>("date", isShared: true)
    .field("iso") { $0.iso }
    .text("precision") { $0.date.precision.rawValue }
    .text("label") { DateFormat.label($0.date) }
    .bytes("rfc3339") { $0.rfc3339 }
    .bytes("rfc822") { DateFormat.rfc822($0.moment) }

  let date: PartialDate
  let published: PublicationDate?
  private let iso: Value
  /// As structured data and feeds name it.
  let rfc3339: [UInt8]
  /// As most pages print it.
  let usual: Value

  init(_ date: PartialDate, published: PublicationDate? = nil) {
    self.date = date
    self.published = published
    iso = .text(date.description)
    rfc3339 = DateFormat.rfc3339(published ?? DateRecord.midnight(date.start))
    var text: [UInt8] = []
    DateFormat.append(date.start, DateFormat.usual, to: &text)
    usual = .string(text)
  }

  var day: CalendarDate { date.start }
  private var moment: PublicationDate { published ?? DateRecord.midnight(date.start) }

  private static func midnight(_ day: CalendarDate) -> PublicationDate { SiteClock.utc.start(of: day) }
}

extension Value {
  static func day(_ day: CalendarDate?) -> Value { day.map { .record(DateRecord(PartialDate($0))) } ?? .none }

  static func date(_ date: PublicationDate?) -> Value {
    date.map { .record(DateRecord(PartialDate($0.day), published: $0)) } ?? .none
  }
}
