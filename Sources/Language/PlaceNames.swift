internal import Bytes

/// Countries, states and cities that the lexicon knows, some of which people are named for too.
package enum PlaceNames {
  /// Whether the word with this folded hash is the name of a place.
  package static func contains(_ folded: UInt64) -> Bool {
    Lexicon.english.classes[Int(Lexicon.english.lexeme(of: folded))].contains(.place)
  }
}
