import Articles
import Briefings
import Jinja

/// An article as lists, links and feeds print it: made once, because many pages show the same article.
final class ListedArticle: Sendable {
  let title: Value
  /// Below the site's root, percent-encoded: `articles/2025/11/29/slug/`.
  let path: [UInt8]
  /// A `DateRecord`, or nothing where the date is unknown.
  let date: Value
  /// What citations name: the outlet in the article's own spelling, else the beginning of the title.
  let citedAs: [UInt8]
  /// The topics it is about, best score first.
  let about: [Int]
  let readingMinutes: Int
  let isTitleInferred: Bool
  let isTitleOpening: Bool
  let isDraft: Bool
  private let article: Article
  private let keyPoint: Range<Int>?

  init(_ analyzed: AnalyzedArticle, path: String, date: Value, keyPoint: Statement?) {
    let titleText = analyzed.article.metadata.title.value
    title = .text(titleText)
    self.path = Array(path.utf8)
    self.date = date
    citedAs = Array((analyzed.article.metadata.outlet?.value ?? "“\(ListedArticle.shortened(titleText))”").utf8)
    article = analyzed.article
    self.keyPoint = keyPoint?.range
    about = analyzed.topics.filter(\.isAbout).map(\.topic)
    readingMinutes = SiteModel.minutes(forWords: analyzed.wordCount)
    isTitleInferred = analyzed.article.metadata.title.inferred
    isTitleOpening = analyzed.article.titleIsOpening
    isDraft = analyzed.article.metadata.draft
  }

  /// Whether this is made of the same object, with which come its topics and its length, and of the same key point.
  private func shows(_ analyzed: AnalyzedArticle, _ keyPoint: Statement?) -> Bool {
    article === analyzed.article && self.keyPoint == keyPoint?.range
  }

  /// The words of its best key point. Most articles are on no page that is made anew: their texts are not read.
  var summary: [UInt8]? { keyPoint.map { article.words(in: $0) } }

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
      let (analyzed, keyPoint) = (coverage.articles[index], coverage.keyPoints[index].first?.statement)
      if let old, index < old.listedArticles.count, old.listedArticles[index].shows(analyzed, keyPoint) {
        return old.listedArticles[index]
      }
      return ListedArticle(analyzed, path: paths[index], date: dates[index], keyPoint: keyPoint)
    }
  }
}
