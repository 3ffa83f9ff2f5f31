internal import Bytes

/// Countries, states and cities that the lexicon knows, some of which people are named for too.
package enum PlaceNames {
  /// Whether the word with this folded hash is the name of a place.
  package static func contains(_ folded: UInt64) -> Bool { has(.place, folded) }

  /// Whether it is what those who live or belong there are called: "African", "Democrat".
  package static func isPeople(_ folded: UInt64) -> Bool { has(.demonym, folded) }

  private static func has(_ some: LexicalClass, _ folded: UInt64) -> Bool {
    Lexicon.english.classes[Int(Lexicon.english.lexeme(of: folded))].contains(some)
  }
}
