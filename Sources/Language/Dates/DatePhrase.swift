internal import Bytes

/// One way to say a day or period relative to the day of publication, written as words and slots.
struct DatePhrase: Sendable {
  enum Slot: Sendable, Equatable {
    /// A word, by its lexeme.
    case word(UInt16)
    /// `#`: two, a, 15.
    case number
    /// `?`: several, a few.
    case vagueNumber
    /// `UNIT`: day to century, singular or plural.
    case unit
    /// `PART`: morning, night.
    case dayPart
    /// `SEASON`
    case season
    /// `-`
    case hyphen
  }

  enum Meaning: Sendable, Equatable {
    /// So many days from the day of publication.
    case day(Int)
    /// So many of the phrase's units from the present one; no such thing for days.
    case unit(Int)
    /// The present one of the phrase's units, unless the clause tells of the past.
    case unitToCome
    /// The phrase's number of its units back or on.
    case ago, ahead
    /// The same day so many of the phrase's units ago: a year ago today.
    case agoToday
    /// The same, but a mere duration unless the clause tells of the future.
    case aheadIfFuture
    /// The phrase's number of days, or so many, from the day told of last; unclear for other units.
    case later, earlier, fromLast(Int)
    case unclear
    /// No date at all: "the last year" is a duration.
    case none
  }

  let slots: [Slot]
  let meaning: Meaning
  /// Place of the slot that the phrase is looked up by.
  let core: Int
  /// The lexemes of the words that must stand before and after that slot, 0 where other slots are.
  let before: UInt16
  let after: UInt16

  init(slots: [Slot], meaning: Meaning, core: Int) {
    (self.slots, self.meaning, self.core) = (slots, meaning, core)
    before = core > 0 ? slots[core - 1].lexeme : 0
    after = core + 1 < slots.count ? slots[core + 1].lexeme : 0
  }
}

extension DatePhrase.Slot {
  /// Of the word that it takes, 0 where it takes others.
  fileprivate var lexeme: UInt16 {
    if case .word(let lexeme) = self { lexeme } else { 0 }
  }
}

extension DatePhrase {
  /// All phrases, the longer and special before those they contain.
  private static let table: [(phrase: String, meaning: Meaning)] = [
    ("the day before YESTERDAY", .day(-2)),
    ("day before YESTERDAY", .day(-2)),
    ("YESTERDAY PART", .day(-1)),
    ("YESTERDAY", .day(-1)),
    ("the day after TOMORROW", .day(2)),
    ("day after TOMORROW", .day(2)),
    ("TOMORROW PART", .day(1)),
    ("of TOMORROW", .none),
    ("TOMORROW", .day(1)),
    ("as of TODAY", .day(0)),
    ("of TODAY", .none),
    ("TODAY", .day(0)),
    ("TONIGHT", .day(0)),
    ("last PART", .day(-1)),
    ("this PART", .day(0)),
    ("# UNIT ago today", .agoToday),
    ("# UNIT ago this week", .unclear),
    ("# UNIT ago this month", .unclear),
    ("# UNIT ago last week", .unclear),
    ("# UNIT ago last month", .unclear),
    ("# UNIT ago next week", .unclear),
    ("# UNIT ago next month", .unclear),
    ("a ? UNIT ago", .unclear),
    ("? UNIT ago", .unclear),
    ("# and a half UNIT ago", .unclear),
    ("# UNIT ago", .ago),
    ("# UNIT back", .unclear),
    ("# UNIT from now", .ahead),
    ("# UNIT hence", .ahead),
    ("in # UNIT when", .none),
    ("in # UNIT that", .none),
    ("in # UNIT where", .none),
    ("in # UNIT of", .none),
    ("in # UNIT time", .ahead),
    ("in # UNIT", .aheadIfFuture),
    ("# UNIT earlier", .earlier),
    ("# UNIT later", .later),
    ("the UNIT before last", .unit(-2)),
    ("the UNIT after next", .unit(2)),
    ("the last UNIT", .none),
    ("the past UNIT", .none),
    ("the very next UNIT", .fromLast(1)),
    ("the next UNIT", .fromLast(1)),
    ("the previous UNIT", .fromLast(-1)),
    ("the following UNIT", .fromLast(1)),
    ("the same UNIT", .unclear),
    ("that same UNIT", .unclear),
    ("that UNIT", .unclear),
    ("this past UNIT", .unit(-1)),
    ("this last UNIT", .unit(-1)),
    ("this coming UNIT", .unit(1)),
    ("this UNIT", .unit(0)),
    ("last UNIT", .unit(-1)),
    ("next UNIT", .unit(1)),
    ("over the UNIT", .unit(0)),
    ("at the UNIT", .unit(0)),
    ("the end of the UNIT", .unitToCome),
    ("later in the UNIT", .unitToCome),
    ("UNIT end", .unitToCome),
    ("UNIT - end", .unitToCome),
    ("this past SEASON", .unclear),
    ("this SEASON", .unclear),
    ("last SEASON", .unclear),
    ("next SEASON", .unclear),
  ]

  /// The table read against the lexicon.
  static let english: [DatePhrase] = table.map { entry in
    let words = entry.phrase.split(separator: " ")
    let core = words.firstIndex { $0.allSatisfy(\.isUppercase) } ?? 0
    return DatePhrase(slots: words.map { slot(of: $0) }, meaning: entry.meaning, core: core)
  }

  private static func slot(of word: Substring) -> Slot {
    switch word {
    case "#": .number
    case "?": .vagueNumber
    case "UNIT": .unit
    case "PART": .dayPart
    case "SEASON": .season
    case "-": .hyphen
    default: .word(Lexicon.english.lexeme(of: StableHash.of(word.lowercased().utf8)))
    }
  }
}

/// The phrases by the kind of word they are looked up by.
struct DatePhrases: Sendable {
  static let english = DatePhrases(DatePhrase.english)

  let byUnit: [DatePhrase]
  let byDayPart: [DatePhrase]
  let bySeason: [DatePhrase]
  let byWord: [DatePhrase]

  init(_ phrases: [DatePhrase]) {
    byUnit = phrases.filter { $0.slots[$0.core] == .unit }
    byDayPart = phrases.filter { $0.slots[$0.core] == .dayPart }
    bySeason = phrases.filter { $0.slots[$0.core] == .season }
    byWord = phrases.filter { if case .word = $0.slots[$0.core] { true } else { false } }
  }
}
