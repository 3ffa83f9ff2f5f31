package import Bytes
package import Diagnostics
package import Language
package import Markdown

/// One piece of journalism as it was read: what is known about it, and its text.
///
/// A class, because articles go through many lists, and one has dozens of parts.
package final class Article: Sendable {
  /// Its path under `/articles/`: `2025/11/29/slug`, or `undated/slug`.
  package let id: String
  package let file: SourceFile
  /// Its bytes in `file`; several articles may share a file.
  package let range: Range<Int>
  package let metadata: ArticleMetadata
  /// Whether ranges in `inspect` are offsets in the file (pasted text), or in the passage's plain text.
  package let rangesAreInFile: Bool
  package let text: Deferred<ArticleText>
  /// Known without the text; nil where the text must tell.
  private let knownPromos: [String]?

  /// An article whose text may still have to be read, but not to tell its `promos`.
  package init(
    id: String, file: SourceFile, range: Range<Int>, metadata: ArticleMetadata, text: Deferred<ArticleText>,
    promos: [String]?, rangesAreInFile: Bool
  ) {
    knownPromos = promos
    self.id = id
    self.file = file
    self.range = range
    self.metadata = metadata
    self.text = text
    self.rangesAreInFile = rangesAreInFile
  }

  package convenience init(
    id: String, file: SourceFile, range: Range<Int>, metadata: ArticleMetadata, document: Document,
    decisions: [ReadingDecision] = [], blocks: [TextBlock] = [], rangesAreInFile: Bool
  ) {
    let text = ArticleText(document: document, decisions: decisions, blocks: blocks)
    self.init(
      id: id, file: file, range: range, metadata: metadata, text: .held(text), promos: nil,
      rangesAreInFile: rangesAreInFile)
  }
}

extension Article {
  @inlinable package var document: Document { text.value.document }
  /// What the reader decided about the text and why: splits, subheadings, promos.
  @inlinable package var decisions: [ReadingDecision] { text.value.decisions }
  /// The parts of `document.text` that are analysed each on its own: one for each passage or inner block.
  @inlinable package var blocks: [TextBlock] { text.value.blocks }

  /// The text of each passage that points to other pieces of its source.
  package var promos: [String] {
    if let knownPromos { return knownPromos }
    let document = document
    return document.passages.lazy.filter { $0.kind == .promo }.map { document.string($0.text) }
  }

  /// The same article with one more decision of its reader.
  func adding(_ decision: ReadingDecision) -> Article {
    Article(
      id: id, file: file, range: range, metadata: metadata, document: document, decisions: decisions + [decision],
      blocks: blocks, rangesAreInFile: rangesAreInFile)
  }
}

/// The text of an article, and how it was read.
package final class ArticleText: Sendable {
  package let document: Document
  package let decisions: [ReadingDecision]
  package let blocks: [TextBlock]

  package init(document: Document, decisions: [ReadingDecision], blocks: [TextBlock]) {
    self.document = document
    self.decisions = decisions
    self.blocks = blocks
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

package struct Correction: Sendable, Equatable {
  package var date: CalendarDate?
  package var text: String

  package init(date: CalendarDate?, text: String) {
    self.date = date
    self.text = text
  }
}

/// A day in the site's time zone, and the instant where the author gave one.
package struct PublicationDate: Sendable, Hashable, Comparable {
  package var day: CalendarDate
  /// Seconds since 1 January 1970, UTC, of the given time, or of the day's start in the site's time zone.
  package var instant: Int
  /// Offset from UTC in seconds at `instant`, as it is to be printed.
  package var offset: Int
  package var hasTime: Bool

  package static func < (left: PublicationDate, right: PublicationDate) -> Bool { left.instant < right.instant }
}

/// One decision of a reader, shown by `inspect` and by the review list of `check`.
package struct ReadingDecision: Sendable, Equatable {
  package enum Kind: String, Sendable { case split, subheading, promo, title, date, outlet, encoding }
  package var kind: Kind
  /// Byte offsets in the file.
  package var range: Range<Int>
  /// Index of the passage it is about, where there is one.
  package var passage: Int?
  /// Why, in words an editor understands: "starts with “Read more:”".
  package var reason: String

  package init(kind: Kind, range: Range<Int>, passage: Int? = nil, reason: String) {
    self.kind = kind
    self.range = range
    self.passage = passage
    self.reason = reason
  }
}
