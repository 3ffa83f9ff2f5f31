/// Words that the text gives as those of somebody, and who that is.
package struct Quote: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// A whole utterance in quotation marks.
    case direct
    /// Quoted words inside the reporter's sentence: Cuba said he wants “to overthrow the government.”
    case mixed
    /// Reported without marks: the minister said that the talks had failed.
    case indirect
    /// Marks of distance or naming, not of speech: the “Turkish exile”.
    case scare
  }

  package var kind: Kind
  /// With its quotation marks; over several paragraphs, from the first mark to the last.
  package var range: Range<Int32>
  /// The words that name the speaker, where the text says who spoke and there is only one reading.
  package var speaker: Range<Int32>?
  /// Whether `speaker` is a pronoun, which names nobody without an antecedent.
  package var isPronoun = false
  /// The name that `speaker` stands for when it is a pronoun or a role ("he", "the president"): an earlier mention.
  package var antecedent: Range<Int32>?
  /// The words that mark it as speech: said, according to, in a post on.
  package var cue: Range<Int32>?
}
