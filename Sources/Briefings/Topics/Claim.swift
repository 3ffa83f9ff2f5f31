import Bytes
import Language

/// What one sentence puts into a place that two reports of one event fill alike: a number, a day or a name.
struct Claim {
  enum Slot: Hashable {
    /// How many of a thing, and what became of them or who has them: "people", "killed"; "workers", "employs".
    case count(of: UInt64, state: UInt64?, verb: UInt64?)
    /// The day of what a verb tells: "sank".
    case day(of: UInt64)
    /// Who did it, where only one can have: "won", "killed by".
    case actor(UInt64)
    /// How old somebody is.
    case age(of: PersonKey)
    /// What was measured in which unit: "a depth of 44 kilometers", "10 km from Lund".
    case measure(UInt64, unit: UInt64)
  }

  enum Value: Hashable {
    case quantity(Quantity)
    case day(CalendarDate)
    case name(String)

    /// Whether both cannot be right of one thing.
    func contradicts(_ other: Value) -> Bool {
      switch (self, other) {
      case (.quantity(let one), .quantity(let two)): one.contradicts(two)
      case (.day(let one), .day(let two)): one != two
      case (.name(let one), .name(let two)): Claim.areDifferent(one, two)
      default: false
      }
    }
  }

  var statement: Statement
  var slot: Slot
  var value: Value
  /// The words that the claim is made in, in the article's text.
  var wording: Range<Int>
  /// The content words of the sentence.
  var terms: SentenceTerms
  /// The name before it, of whom it may tell.
  var subject: String?
  /// Names of the places it tells of, folded: "in Lund".
  var places: Set<UInt64>
  /// Which of several it tells of: "the second match".
  var ordinals: Set<UInt64>
  /// Days of weeks and years before the report, which it tells of: "in 2016".
  var past: Set<CalendarDate>
  /// Whether it says that an earlier number is no longer right.
  var isUpdate: Bool

  /// Whether both fill one place and cannot both be right.
  func contradicts(_ other: Claim) -> Bool {
    // A person is as old in one place as in another.
    if case .age(let person) = slot { return other.slot == .age(of: person) && value.contradicts(other.value) }
    guard slot == other.slot, places.isEmpty || other.places.isEmpty || !places.isDisjoint(with: other.places) else {
      return false
    }
    guard past == other.past else { return false }
    guard ordinals.isEmpty || other.ordinals.isEmpty || !ordinals.isDisjoint(with: other.ordinals) else { return false }
    if let subject, let otherSubject = other.subject, Claim.areDifferent(subject, otherSubject) { return false }
    return value.contradicts(other.value)
  }

  /// How much of the smaller sentence must stand in the other: more where the place itself says less.
  var leastOverlap: Double {
    switch slot {
    case .count(_, nil, _): 0.6
    case .count(CountedThing.people, _, _): 0.4
    case .count, .measure: 0.3
    case .day, .actor: 0.5
    case .age: 0
    }
  }

  /// Whether it counts people whose number is found out little by little: a later count is an update.
  var isToll: Bool {
    if case .count(_, .some, _) = slot { return true }
    return false
  }

  /// How many content words both sentences must share, so that they speak of the same thing; a full name is enough.
  var leastCommon: Int {
    if case .age = slot { return 0 }
    return 3
  }

  /// "Ana Ruiz" and "Ruiz" may be one, and so may "Democrats" and "the Democratic Party": only names that share no
  /// beginning of a word differ.
  private static func areDifferent(_ one: String, _ two: String) -> Bool {
    let (first, second) = (TextFolding.words(of: one), TextFolding.words(of: two))
    return !first.contains { word in second.contains { $0.folded == word.folded } }
      && one.prefix(3) != two.prefix(3)
  }
}

/// Words that tell what a claim is about.
enum ClaimWords {
  /// Verbs whose subject is one, said of one event.
  static let exclusive = hashes("won wins claimed bought acquired founded hosts leads wrote directed")
  static let by = hash("by")
  /// What became of somebody, one word for each way of saying it.
  static let states: [UInt64: UInt64] = {
    var states: [UInt64: UInt64] = [:]
    for group in [
      "killed dead died deaths die dies dying killing kill fatalities lost perished slain",
      "injured wounded hurt injuring wounding injuries",
      "arrested detained held arresting detaining custody", "missing disappeared unaccounted", "rescued saved rescuing",
      "displaced evacuated homeless evacuating fled", "destroyed destroying razed gutted leveled levelled",
      "damaged damaging", "stolen stole took robbed nabbed worth", "voted votes vote",
    ] {
      let words = group.split(separator: " ").map { hash(String($0)) }
      for word in words { states[word] = words[0] }
    }
    return states
  }()
  static let sharing = hashes("each apiece per")
  /// What somebody suffers.
  static let fates = hashes(
    "killed dead died injured wounded hurt arrested detained missing rescued displaced evacuated")
  static let auxiliaries = hashes("were was are is have had")
  /// What tells that a plan or a number has changed.
  static let updating = hashes(
    "postponed delayed rescheduled moved revised updated risen rose climbed grew now originally earlier previously initially"
  )
  static let ordinals = hashes("first second third fourth fifth sixth seventh eighth ninth tenth last final opening")
  /// What tells of a second thing of the same kind.
  static let further = hashes("another aftershock aftershocks")
  /// Before the name of a place.
  static let locating = hashes("in at near outside off on")
  /// After a noun that measures a time and counts nothing: "three years ago".
  static let measuring = hashes("ago later earlier old before after remaining left long")
  /// Units of time: they count nothing, but may tell what kind of thing it is, as in "a 15-year sentence".
  static let units = hashes(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades century
    centuries
    """)
  static let speech = hashes(
    "said told says announced reported added wrote stated confirmed reporters statement interview asked spoke news")

  private static func hash(_ word: String) -> UInt64 { StableHash.of(word.utf8) }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(StableHash.ofWords(in: words))
  }
}
