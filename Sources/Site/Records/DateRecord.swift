import Articles
import Jinja
import Language

/// A date in templates; it prints itself as ISO 8601.
final class DateRecord: TemplateRecord {
  static let fields = RecordFields<DateRecord>("date")
    .field("iso") { .text($0.iso) }
    .field("precision") { .text($0.date.precision.rawValue) }
    .field("label") { .text($0.label) }
    .field("rfc3339") { .text($0.rfc3339) }
    .field("rfc822") { .text($0.rfc822) }

  let date: PartialDate
  let published: PublicationDate?

  init(_ date: PartialDate, published: PublicationDate? = nil) {
    self.date = date
    self.published = published
  }

  var day: CalendarDate { date.start }
  private var iso: String { date.description }
  /// "29 November 2025", "November 2025", "2025".
  private var label: String { DateFormat.label(date) }
  private var rfc3339: String { DateFormat.rfc3339(published ?? DateRecord.midnight(date.start)) }
  private var rfc822: String { DateFormat.rfc822(published ?? DateRecord.midnight(date.start)) }

  private static func midnight(_ day: CalendarDate) -> PublicationDate { SiteClock.utc.start(of: day) }
}

extension Value {
  static func day(_ day: CalendarDate?) -> Value { day.map { .record(DateRecord(PartialDate($0))) } ?? .none }

  static func date(_ date: PublicationDate?) -> Value {
    date.map { .record(DateRecord(PartialDate($0.day), published: $0)) } ?? .none
  }
}
