import Bytes
package import Diagnostics
package import Language

/// Which articles a build takes.
package struct ArticleSelection: Sendable {
  package var includesDrafts: Bool
  package var includesFuture: Bool
  /// "Now"; nil for the newest date of what is published.
  package var asOf: CalendarDate?
  /// The last day that may be “now” where `asOf` is nil; nil where any may.
  package var today: CalendarDate?

  package init(
    includesDrafts: Bool = false, includesFuture: Bool = false, asOf: CalendarDate? = nil, today: CalendarDate? = nil
  ) {
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
    self.asOf = asOf
    self.today = today
  }

  /// An article that is left out, and why.
  package struct Omission: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
      case draft
      case future(CalendarDate)
      case expired(CalendarDate)
    }
    package var path: String
    package var title: String
    package var reason: Reason

    package init(path: String, title: String, reason: Reason) {
      self.path = path
      self.title = title
      self.reason = reason
    }
  }

  /// Leaves out drafts, articles after `asOf`, and expired ones; "now" is the newest date of the rest.
  package func select(
    _ articles: [Article]
  ) -> (kept: [Article], omitted: [Omission], asOf: CalendarDate?) {
    let now = asOf ?? newest(of: articles)
    let reasons = articles.map { reason(toOmit: $0, now: now) }
    if reasons.allSatisfy({ $0 == nil }) { return (articles, [], now) }
    let omitted = zip(articles, reasons).compactMap { article, reason in
      reason.map { Omission(path: article.file.path, title: article.metadata.title.value, reason: $0) }
    }
    return (articles.indices.filter { reasons[$0] == nil }.map { articles[$0] }, omitted, now)
  }

  /// The newest day up to `today`; where all are later, the newest.
  private func newest(of articles: [Article]) -> CalendarDate? {
    var (newest, newestSoFar): (CalendarDate?, CalendarDate?) = (nil, nil)
    for article in articles where !article.metadata.draft || includesDrafts {
      guard let day = article.metadata.date?.value.day else { continue }
      newest = newest.map { max($0, day) } ?? day
      if today.map({ day <= $0 }) ?? true { newestSoFar = newestSoFar.map { max($0, day) } ?? day }
    }
    return newestSoFar ?? newest
  }

  // The article as a whole: its metadata would be copied with all its parts.
  private func reason(toOmit article: Article, now: CalendarDate?) -> Omission.Reason? {
    if article.metadata.draft, !includesDrafts { return .draft }
    guard let now else { return nil }
    if let day = article.metadata.date?.value.day, day > now, !includesFuture { return .future(day) }
    if let expires = article.metadata.expires, expires <= now { return .expired(expires) }
    return nil
  }
}

extension ArticleSelection {
  /// Two articles with one id are an error that names both files.
  package static func duplicates(in articles: [Article]) -> [Diagnostic] {
    if Set(articles.map { ContentHash.of($0.id) }).count == articles.count { return [] }
    var first = Dictionary<String, Int>(minimumCapacity: articles.count)
    var diagnostics: [Diagnostic] = []
    for (index, article) in articles.enumerated() {
      guard let earlier = first[article.id].map({ articles[$0] }) else {
        first[article.id] = index
        continue
      }
      diagnostics.append(
        .error(
          "duplicate-url", "two articles at /articles/\(article.id)/",
          at: article.opening,
          notes: [Diagnostic.Note("the other is here", at: earlier.opening)],
          help: "give one of them another “slug” in its front matter"))
    }
    return diagnostics
  }
}

extension Article {
  /// Where the text of the article begins.
  fileprivate var opening: Location {
    let start = file.bytes(in: range).firstIndex { !$0.isASCIIWhitespace } ?? range.lowerBound
    return Location(file, start..<start)
  }
}
