/// A day that is called by its month and day for years after it.
struct MemorableDay: Sendable {
  let year: Int
  let month: Int
  let day: Int
  /// Whether it is meant even by a text of these days of a later year.
  var isAlwaysMeant = false

  static let all = [
    MemorableDay(year: 2001, month: 9, day: 11, isAlwaysMeant: true),
    MemorableDay(year: 2021, month: 1, day: 6),
    MemorableDay(year: 2023, month: 10, day: 7),
  ]

  /// How far from the day of publication a day is more likely that of its own year.
  private static let nearness = 31

  /// Whether a text of `published` may mean a memorable day by what could be `reading`.
  static func mayBeMeant(by reading: CalendarDate, on published: CalendarDate) -> Bool {
    all.contains { memorable in
      guard memorable.month == reading.month, memorable.day == reading.day, reading.year >= memorable.year else {
        return false
      }
      return memorable.isAlwaysMeant
        || reading.year > memorable.year && abs(published.dayNumber - reading.dayNumber) > nearness
    }
  }
}
