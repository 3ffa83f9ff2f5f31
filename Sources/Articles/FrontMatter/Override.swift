package import Diagnostics
package import Language

/// One decision of an editor about what is derived from an article, as it was written.
package struct Override: Sendable {
  /// What is decided; the raw value is the key that front matter and `overrides.yaml` have for it.
  package enum Kind: String, Sendable, CaseIterable {
    /// A sentence is a key point, before all others.
    case keyPoint = "key_points"
    /// A quotation is shown, before the others of its speaker.
    case quote = "quotes"
    /// A sentence with a date is in the timeline.
    case timeline
    case notKeyPoint = "not_key_points"
    case notQuote = "not_quotes"
    case notTimeline = "not_timeline"
    /// Nothing is made of a sentence at all.
    case suppress
    /// Who speaks in a quotation.
    case speaker = "speakers"
    /// The day that an expression of time means.
    case date = "dates"
    /// A mistake of the source, kept as it is and marked.
    case sic
    /// Another article reports the same event.
    case sameStory = "same_story"
    /// Another article reports another event.
    case notSameStory = "not_same_story"
  }

  /// What an editor puts in the place of what was found.
  package enum Value: Sendable, Equatable {
    case none
    /// Nobody knows: no speaker, no day.
    case unknown
    /// A name, or `@` and the id of an entity.
    case name(String)
    case date(PartialDate)
  }

  package var kind: Kind
  /// The opening words of what is meant, as the article has them; of a story, the other article.
  package var text: String
  package var value: Value
  package var location: Location

  package init(_ kind: Kind, _ text: String, value: Value = .none, at location: Location) {
    self.kind = kind
    self.text = text
    self.value = value
    self.location = location
  }
}
