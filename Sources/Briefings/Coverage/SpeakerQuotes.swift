package import Language

/// What one speaker is quoted with.
package struct SpeakerQuotes: Sendable, Equatable {
  /// As the text names them; nil where nobody is named.
  package var name: String?
  /// Index into `Coverage.entities`, where the speaker is one.
  package var entity: Int?
  package var quotes: [AttributedQuote]
}

/// A quotation with the sentence that says whose it is.
package struct AttributedQuote: Sendable, Equatable {
  /// The quotation itself, with its marks.
  package var statement: Statement
  /// The sentence or sentences it stands in.
  package var sentence: Statement
  package var kind: Quote.Kind
  package var cue: Statement?
}
