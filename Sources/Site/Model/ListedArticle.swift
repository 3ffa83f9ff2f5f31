import Articles
import Briefings
import Bytes
import Jinja
import Language

/// An article as lists, links and feeds print it: made once, because many pages show the same article.
final class ListedArticle: Sendable {
  let title: Value
  /// Below the site's root, percent-encoded: `articles/2025/11/29/slug/`.
  let path: [UInt8]
  /// A `DateRecord`, or nothing where the date is unknown.
  let date: Value
  /// The same as structured data name it.
  var published: [UInt8]? {
    if case .record(let record) = date { record.holding(DateRecord.self)?.rfc3339 } else { nil }
  }
  /// What citations name: the outlet in the article's own spelling, else the beginning of the title.
  let citedAs: [UInt8]
  /// The topics it is about, best score first.
  let about: [Int]
  let readingMinutes: Int
  let isTitleInferred: Bool
  let isTitleOpening: Bool
  let isDraft: Bool
  /// Nil where the date is unknown.
  let day: CalendarDate?
  private let article: Article
  /// The statement that stands for it in lists: its best key point.
  let keyPoint: Statement?
  /// Where the text is at hand: several pages print it, and a text lies far from all that they print beside it.
  private let heldSummary: [UInt8]?

  init(_ analyzed: AnalyzedArticle, path: String, date: Value, keyPoint: Statement?) {
    let titleText = analyzed.article.metadata.title.value
    title = .text(titleText)
    self.path = Array(path.utf8)
    self.date = date
    citedAs = Array((analyzed.article.metadata.outlet?.value ?? "“\(ListedArticle.shortened(titleText))”").utf8)
    article = analyzed.article
    self.keyPoint = keyPoint
    about = analyzed.topics.filter(\.isAbout).map(\.topic)
    readingMinutes = SiteModel.minutes(forWords: analyzed.wordCount)
    isTitleInferred = analyzed.article.metadata.title.inferred
    let isAtHand = if case .later = article.text { false } else { true }
    // Read back once at most.
    let held = isAtHand ? article.holdingText() : article
    isTitleOpening = held.titleIsOpening
    isDraft = analyzed.article.metadata.draft
    day = analyzed.article.metadata.date?.value.day
    heldSummary = isAtHand ? keyPoint.map { held.words(in: $0.range) } : nil
  }

  /// Whether this is made of the same object, with which come its topics and its length, and of the same key point.
  private func shows(_ analyzed: AnalyzedArticle, _ keyPoint: Statement?) -> Bool {
    article === analyzed.article && self.keyPoint?.range == keyPoint?.range
  }

  /// The words of its best key point. Where texts must be read, most articles are on no page that is made anew.
  var summary: [UInt8]? { heldSummary ?? keyPoint.map { article.words(in: $0.range) } }

  /// A long title up to the last word within sixty characters.
  private static func shortened(_ title: String) -> String {
    guard title.count > 60 else { return title }
    let start = title.prefix(60)
    return String(start[..<(start.lastIndex(of: " ") ?? start.endIndex)]) + "…"
  }
}

extension ListedArticle {
  /// Every article of a site, in the order of `coverage.articles`; those of `old` are taken where they would be the same.
  /// Articles of one date share its record.
  static func all(of coverage: Coverage, paths: [String], after old: SiteModel?, jobs: Int) async -> [ListedArticle] {
    var last: (published: PublicationDate?, value: Value) = (nil, .none)
    let dates = coverage.articles.indices.map { index in
      let published = coverage.articles[index].article.metadata.date?.value
      if published != last.published { last = (published, .date(published)) }
      return last.value
    }
    return await concurrentMap(coverage.articles.count, jobs: jobs) { index in
      let keyPoint = coverage.summary(of: index)
      if let old, index < old.listedArticles.count,
        old.listedArticles[index].shows(coverage.articles[index], keyPoint)
      {
        return old.listedArticles[index]
      }
      return ListedArticle(coverage.articles[index], path: paths[index], date: dates[index], keyPoint: keyPoint)
    }
  }
}

extension ListedArticle {
  /// Articles of a list whose topics are counted.
  static let mostCounted = 1000

  /// The topics that articles are about, most articles first. A site has topics `0..<count`.
  static func topics(of articles: [Int], in listed: [ListedArticle], of count: Int) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for article in articles.prefix(mostCounted) {
      for topic in listed[article].about { counts[topic] += 1 }
    }
    return counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
  }
}
