/// The words that name who speaks, in tokens.
struct SpeakerPhrase {
  enum Kind {
    case name, role, pronoun
    /// Several who speak as one: "Ana Ruiz and Bob Lee".
    case group
  }

  /// The name or the noun with its adjectives, without title and article.
  var tokens: Range<Int>
  /// Where the whole phrase begins, its title and article included.
  var start: Int
  var kind: Kind
}
