package import Articles
package import Diagnostics
import Markdown

/// An editor's decision with the place in the article that it is about.
package struct AppliedOverride: Sendable {
  package var kind: Override.Kind
  /// In `Document.text`; empty for stories.
  package var range: Range<Int>
  /// Of stories, the id of the other article.
  package var value: Override.Value
  /// Where the editor wrote it.
  package var location: Location

  /// Whether it leaves out what `other` chooses.
  func isAgainst(_ other: AppliedOverride) -> Bool {
    switch (other.kind, kind) {
    case (.keyPoint, .notKeyPoint), (.keyPoint, .suppress): true
    case (.quote, .notQuote), (.quote, .suppress): true
    case (.timeline, .notTimeline), (.timeline, .suppress): true
    default: false
    }
  }
}

extension AnalyzedArticle {
  /// The editor's decisions of a kind that are about a part of `range`.
  package func overrides(_ kind: Override.Kind, in range: Range<Int>) -> [AppliedOverride] {
    overrides.isEmpty ? [] : overrides.filter { $0.kind == kind && $0.range.overlaps(range) }
  }

  /// The sentences an editor made key points; `article` is this article's index in the coverage.
  func pinnedKeyPoints(of article: Int) -> [Statement] {
    overrides.filter { $0.kind == .keyPoint }.compactMap { pin in
      self.article.document.passage(at: pin.range.lowerBound).map {
        Statement(article: article, passage: $0, range: pin.range)
      }
    }
  }

  /// Whether the editor decided so about a part of `range`.
  package func isOverridden(_ kind: Override.Kind, in range: Range<Int>) -> Bool {
    !overrides.isEmpty && overrides.contains { $0.kind == kind && $0.range.overlaps(range) }
  }
}
