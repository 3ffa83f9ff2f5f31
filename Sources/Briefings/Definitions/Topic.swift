package import Diagnostics
package import Markdown

/// What a briefing is about: a file in `Content/topics`.
package struct Topic: Sendable {
  /// The file's name without its ending; the `ID` of `/topics/ID/`.
  package var id: String
  package var title: String
  package var match: [TopicRule]
  package var except: [TopicRule]
  /// The score from which an article is about the topic.
  package var threshold: Double
  /// The same for an article of fewer than `briefWords` words, which has no room to mention anything in passing.
  package var briefThreshold: Double
  /// The background, in the editor's words.
  package var background: Document
  package var file: SourceFile
}

extension Topic {
  private static let briefWords = 100

  /// The score from which an article of so many words is about the topic.
  package func threshold(ofWords count: Int) -> Double { count < Self.briefWords ? briefThreshold : threshold }
}

/// One line of a topic's `match` or `except`.
package struct TopicRule: Sendable, Equatable {
  package enum Pattern: Sendable, Equatable {
    /// Words in sequence; a capital makes it case-sensitive, `*` at the end matches any ending.
    case phrase(String)
    /// Any alias of an entity, by id.
    case entity(String)
    /// All within eight words of one another.
    case near([String])
  }

  package var pattern: Pattern
  package var weight: Double
  /// Where the rule stands in the topic's file.
  package var range: Range<Int>
}
