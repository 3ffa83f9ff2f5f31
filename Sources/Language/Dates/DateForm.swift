/// What a date expression says in itself, before it is read against the day of publication.
enum DateForm: Equatable {
  /// All is said: 29 November 2025, November 2025, 2025.
  case fixed(PartialDate)
  /// A day without its year; `weekday` is 0 when it is not told.
  case yearless(month: Int, day: Int, weekday: Int, shift: DateShift)
  case month(Int, shift: DateShift)
  case quarter(Int, shift: DateShift)
  case weekday(Int, shift: DateShift)
  case weekend(shift: DateShift)
  /// So many units away from the day of publication: -2 days, +1 month.
  case offset(DateUnit, Int)
  /// The day that is so many units away from the day of publication to the day: a year ago today.
  case sameDay(DateUnit, Int)
  /// So many days from the day that the text told of last: two days later, the following day.
  case daysFromLast(Int)
  /// The day of a month that is not named: on the 15th.
  case dayOfMonth(Int)
  case holiday(Holiday, shift: DateShift)
  /// A date that cannot be known: several weeks ago, the following Monday.
  case unclear
}

/// Which of many Mondays is meant, as far as a word says it.
enum DateShift: Equatable {
  case unsaid, last, this, next
  /// This Monday past, Monday of last week, March of last year: so many weeks or years away.
  case periods(Int)
}

/// The units that dates are counted in; the raw value is that of the lexicon.
enum DateUnit: Int {
  case hour = 1
  case day, week, weekend, month, quarter, year, decade, century
}

/// One date expression found in a text, in tokens.
struct DateReading {
  var tokens: Range<Int>
  var form: DateForm
  /// What its prepositions and adverbs say about before and after: "by Friday", "since Monday".
  var lean: Tense = .unknown
  /// Days on from what the form tells: 1 for "the day after Thanksgiving".
  var daysOn = 0
}
