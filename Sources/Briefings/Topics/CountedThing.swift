import Bytes
import Language

/// What a number counts, whatever word for it a text has: "metres" and "meters" are one, so are "27 people were killed"
/// and "27 were killed".
enum CountedThing {
  static let people = StableHash.of("people".utf8)
  static let percent = StableHash.of("percent".utf8)
  static let (per, cent) = (StableHash.of("per".utf8), StableHash.of("cent".utf8))

  /// What letters written to a number measure: "600m", "20km".
  static let abbreviations: [UInt64: UInt64] = {
    var things: [UInt64: UInt64] = [:]
    for (short, long) in [("m", "metres"), ("km", "kilometres"), ("ft", "feet"), ("kg", "kilograms"), ("lb", "pounds")]
    {
      things[StableHash.of(short.utf8)] = StableHash.of(long.utf8)
    }
    return things
  }()
  /// One word for each thing that has several.
  private static let names: [UInt64: UInt64] = {
    var names: [UInt64: UInt64] = [:]
    for group in [
      "people persons", "metres meters metre meter", "kilometres kilometers kilometre kilometer km",
      "feet foot", "pounds lbs", "kilograms kilogrammes kilos kg", "tons tonnes", "litres liters",
    ] {
      let words = StableHash.ofWords(in: group)
      for word in words { names[word] = words[0] }
    }
    return names
  }()
  /// What is measured and not counted: nobody is killed by being one of so many meters.
  private static let measures = Set(
    StableHash.ofWords(in: "metres kilometres miles feet inches pounds kilograms tons litres percent degrees acres"))

  static func name(of noun: UInt64) -> UInt64 { names[noun] ?? noun }

  static func isMeasure(_ noun: UInt64) -> Bool { measures.contains(noun) }
}
