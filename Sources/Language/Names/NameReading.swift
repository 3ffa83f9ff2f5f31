/// One capitalised name found in a text, in tokens.
struct NameReading {
  /// Without titles and possessive ending.
  var tokens: Range<Int>
  /// The titles before it, empty without: "U.S. President" of "U.S. President Donald Trump".
  var title: Range<Int>
  var kind: NameMention.Kind
  /// Index in `NameRegister.people`, -1 for what is no person or not known to be one.
  var person: Int = -1
}

/// A person of the text: all mentions that can only mean the same one.
struct NamedPerson {
  /// The first full mention.
  var tokens: Range<Int>
  var first: UInt64
  var last: UInt64
  /// Whether it has more than a surname.
  var isFull: Bool
  /// `.male`, `.female`, both or none, as far as first name and titles tell.
  var gender: LexicalClass
}
