import Articles
import Briefings
import Markdown

/// Promos whose headline is that of an article of this site: the source also pointed to it.
struct PointerIndex: Sendable {
  /// For each article with such promos, the articles they point to.
  private let pointers: [Int: [Int]]

  init(_ articles: [AnalyzedArticle]) {
    let promos = articles.map(\.article.promos)
    guard promos.contains(where: { !$0.isEmpty }) else {
      pointers = [:]
      return
    }
    var byTitle: [String: Int] = [:]
    for index in articles.indices {
      byTitle[Slug.make(of: articles[index].article.metadata.title.value, limit: 200)] = index
    }
    var pointers: [Int: [Int]] = [:]
    for index in articles.indices {
      for text in promos[index] {
        let headline = text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text
        let target = byTitle[Slug.make(of: headline, limit: 200)] ?? byTitle[Slug.make(of: text, limit: 200)]
        if let target, target != index, pointers[index]?.contains(target) != true {
          pointers[index, default: []].append(target)
        }
      }
    }
    self.pointers = pointers
  }

  func articles(pointedToBy article: Int) -> [Int] { pointers[article] ?? [] }
}
