package import Language

/// What front matter says of an article, or what the text gives away where it is silent.
package struct ArticleMetadata: Sendable {
  package var title: Inferable<String>
  /// Nil where it cannot be known.
  package var date: Inferable<PublicationDate>?
  package var updated: PublicationDate?
  /// Who published it. In data: `source`.
  package var outlet: Inferable<String>?
  package var sourceURL: String?
  package var authors: [String] = []
  package var language: String?
  package var slug: String
  /// Topic ids the editor adds and removes.
  package var topics: [String] = []
  package var notTopics: [String] = []
  /// What the editor decided about sentences, quotations, dates and stories, as written.
  package var overrides: [Override] = []
  package var aliases: [String] = []
  package var draft = false
  package var expires: CalendarDate?
  package var license: String?
  package var corrections: [Correction] = []

  package init(title: Inferable<String>, slug: String) {
    self.title = title
    self.slug = slug
  }
}

/// A value that the author gave, or that was read out of the text and is marked so.
package struct Inferable<Value: Sendable & Equatable>: Sendable, Equatable {
  package var value: Value
  package var inferred: Bool

  package init(_ value: Value, inferred: Bool = false) {
    self.value = value
    self.inferred = inferred
  }
}

/// What the outlet mended after publication.
package struct Correction: Sendable, Equatable {
  package var date: CalendarDate?
  package var text: String

  package init(date: CalendarDate?, text: String) {
    self.date = date
    self.text = text
  }
}
