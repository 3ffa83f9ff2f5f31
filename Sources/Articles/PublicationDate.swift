package import Language

/// A day in the site's time zone, and the instant where the author gave one.
package struct PublicationDate: Sendable, Hashable, Comparable {
  package var day: CalendarDate
  /// Seconds since 1 January 1970, UTC, of the given time, or of the day's start in the site's time zone.
  package var instant: Int
  /// Offset from UTC in seconds at `instant`, as it is to be printed.
  package var offset: Int
  package var hasTime: Bool

  package static func < (left: PublicationDate, right: PublicationDate) -> Bool { left.instant < right.instant }
}
