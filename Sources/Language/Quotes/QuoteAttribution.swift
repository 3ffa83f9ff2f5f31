/// Who is said to have spoken, and the words that say so.
struct QuoteAttribution {
  var speaker: SpeakerPhrase
  var cue: Range<Int>?
  /// Whether it stands after the quotation.
  var isAfter = false

  /// The same speaker for what follows, which has no cue of its own.
  var inherited: QuoteAttribution { QuoteAttribution(speaker: speaker, isAfter: isAfter) }
}
