package import Language

/// One day on which something was published, in the site's time zone.
package struct Edition: Sendable, Equatable {
  package var date: CalendarDate
  /// Articles of that day, newest first.
  package var articles: [Int]
}
