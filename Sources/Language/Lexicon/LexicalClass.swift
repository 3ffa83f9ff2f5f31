/// What the lexicon knows of a word; a word may be of several classes.
struct LexicalClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// The, of, and: says nothing on its own.
  static let stopword = bit(0)
  /// With a capital after an abbreviation it opens a sentence: The, It, But.
  static let opener = bit(1)
  /// Stands before a name and ends no sentence: Mr., Sen., St.
  static let titleAbbreviation = bit(2)
  /// May end a sentence or not: Inc., Jr., etc.
  static let abbreviation = bit(3)
  /// Stands before a number: No., p., vol.
  static let numericAbbreviation = bit(4)
  /// January to December, full or short; `value` is 1 to 12.
  static let month = bit(5)
  /// `value` is 1 for Monday to 7 for Sunday.
  static let weekday = bit(6)
  /// Said, told, wrote: in the past.
  static let speechPast = bit(7)
  /// Says, say, tells, saying.
  static let speechOther = bit(8)
  /// He, she, they, I, we.
  static let personalPronoun = bit(9)
  static let preposition = bit(10)
  static let determiner = bit(11)
  static let conjunction = bit(12)
  /// Inside a name, small: de, van, bin.
  static let nameParticle = bit(13)
  /// Ends the name of an organization: Inc, Corp, Party.
  static let organizationSuffix = bit(14)
  /// Heads the name of an organization, alone or before "of" and "for": Ministry, University.
  static let organizationHead = bit(15)
  static let place = bit(16)
  static let maleName = bit(17)
  static let femaleName = bit(18)
  /// Before a name, with a capital: President, Senator, Gen.
  static let title = bit(19)
  /// A person by what they do: president, spokeswoman, officials.
  static let role = bit(20)
  /// Day, week, month, quarter, year, decade; `value` is a `TimeUnit`.
  static let timeUnit = bit(21)
  /// One to twelve and on; `value` is the number.
  static let numberWord = bit(22)
  /// First to thirty-first in words; `value` is the number.
  static let ordinalWord = bit(23)
  /// Was, were, had, did.
  static let pastAuxiliary = bit(24)
  /// Will, shall, 'll, going.
  static let futureAuxiliary = bit(25)
  /// Is, are, has, do.
  static let presentAuxiliary = bit(26)
  /// A past form that does not end in -ed: met, went.
  static let irregularPast = bit(27)
  /// American, Turkish: has a capital and is no name.
  static let demonym = bit(28)
  /// However, Meanwhile: joins to what was said before.
  static let connective = bit(29)
  /// River, County, Mountains: ends the name of a place.
  static let placeHead = bit(30)
  /// Com, net, org: after a full stop it is part of an address.
  static let addressEnding = bit(31)
  /// Yahoo!: a name that is written with an exclamation mark.
  static let exclaimingName = bit(32)
  /// Opens the name of a day: today, Christmas, Memorial.
  static let namedDay = bit(33)
  /// North, South, New: opens the name of a place.
  static let placePrefix = bit(34)
  /// This, these, those, it: points at what was said before.
  static let pointer = bit(35)
  /// Newspaper, report, agency: speaks in a text without being a person.
  static let institution = bit(36)
  /// Spring to winter; `value` is 1 to 4.
  static let season = bit(37)
  /// Planned, scheduled, expected, hopes: what follows has not been done yet.
  static let planWord = bit(38)
  /// What, who, when, why: opens a question.
  static let questionWord = bit(39)
  /// An adverb that may stand between a speaker and the cue: later, also, then.
  static let speechAdverb = bit(40)
  /// Of a plural subject: they, officials, sources.
  static let plural = bit(41)
  static let male = bit(42)
  static let female = bit(43)
  /// What was said or written: statement, interview, letter, post.
  static let utterance = bit(44)
  /// Capitalised by custom without being part of a name: Monday, English, Internet.
  static let neverName = bit(45)
  /// Agreed, vowed, decided: with an infinitive it tells of something not yet done.
  static let intention = bit(46)
  /// Morning, evening, night: part of a day.
  static let dayPart = bit(47)
  /// Few, several, some: a number not told.
  static let vagueNumber = bit(48)
  /// Opens the name of a day that no weekday rule may read: Super Tuesday, Bloody Sunday.
  static let dayNamePrefix = bit(49)
  /// Ends in -ed and is no past form: need, hundred.
  static let notPast = bit(50)
  /// A verb of speech that is mostly a noun: states, estimates, calls.
  static let speechNoun = bit(51)
  /// Ends the name of a thing, never of a person: Award, Act, Stadium.
  static let thingHead = bit(52)
  /// An institution that has this one word for a name: Senate, Kremlin.
  static let properInstitution = bit(53)
  /// Ends in -ly and is no adverb: family, ally.
  static let notAdverb = bit(54)
  /// Entitled, nicknamed: a name follows, though it may stand in quotation marks.
  static let namingWord = bit(55)
  /// Fiscal: the years and quarters of accountants are not those of the calendar.
  static let accounting = bit(56)
  /// Workforce, leaders: those of today and of tomorrow have no date.
  static let timelessNoun = bit(57)
  /// Called, described, denounced: says what somebody thinks of something.
  static let judgingVerb = bit(58)
  /// Told, warned, assured: says something to somebody, who stands after it.
  static let addressing = bit(59)
  /// Voted, chose: tells of a day itself, and what follows the day and "to" is still to come.
  static let deciding = bit(60)

  /// Q1 to Q4; `value` is 1 to 4.
  static let quarterName = bit(61)
  /// Committee, riot: may have the day of an event for its name, as "the January 6 committee" has.
  static let namedByDay = bit(62)

  /// Profit, growth: what is told by quarters of a year, as points of a match are by quarters of an hour.
  static let figure = bit(63)

  private static func bit(_ place: UInt64) -> LexicalClass { LexicalClass(rawValue: 1 << place) }
}
