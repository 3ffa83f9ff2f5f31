import Bytes
import Language

/// A place in a sentence that takes a name: "against …", "…'s airspace", "between Washington and …".
struct NameSlot {
  enum Kind: Equatable {
    /// What is done to the name's bearer, and by which word: "the operation against …".
    case target(noun: UInt64, preposition: UInt64)
    /// The other side of a quarrel: "the crisis between A and …".
    case opponent(of: String)
    /// To whom something belongs: "…'s airspace".
    case owner(of: UInt64)
    /// Who holds an office: "Turkish President …".
    case office(UInt64)
  }

  var kind: Kind
  var name: String
  /// From the first word of the pattern to the end of the name.
  var range: Range<Int>
  /// "the operation", not "an operation".
  var isDefinite: Bool
  /// Index of the sentence.
  var sentence: Int

  var isTarget: Bool { if case .target = kind { true } else { false } }

  /// What the slot is about: "operation" in "the operation against …".
  var noun: UInt64? {
    switch kind {
    case .target(let noun, _), .owner(let noun): noun
    default: nil
    }
  }
}

/// Words that make slots.
enum SlotWords {
  static let the = hash("the")
  static let and = hash("and")
  static let between = hash("between")
  static let prepositions = hashes("against over on")
  static let quarrels = hashes(
    """
    crisis conflict tension tensions standoff confrontation war dispute feud escalation showdown hostilities clash
    clashes quarrel row rivalry
    """)
  /// Offices that one person holds at a time.
  static let offices = hashes("president chancellor mayor governor king queen pope premier minister")
  static let notInOffice = hashes(
    "former then late ex outgoing acting deputy vice past incoming elect previous")
  /// Words that tell of a comparison, where a second name is meant.
  static let comparing = hashes(
    "also like unlike than similar other another too both including earlier previously instead rather compared")

  private static func hash(_ word: String) -> UInt64 { StableHash.of(word.utf8) }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { StableHash.of($0.utf8) })
  }
}
