import Articles
import Briefings
import Markdown

/// Promos whose headline is that of an article of this site: the source also pointed to it.
struct PointerIndex: Sendable {
  /// For each article with such promos, the articles they point to.
  private let pointers: [Int: [Int]]

  init(_ articles: [AnalyzedArticle]) {
    let hasPromos = articles.indices.contains { index in
      articles[index].article.document.passages.contains { $0.kind == .promo }
    }
    guard hasPromos else {
      pointers = [:]
      return
    }
    var byTitle: [String: Int] = [:]
    for index in articles.indices {
      byTitle[Slug.make(of: articles[index].article.metadata.title.value, limit: 200)] = index
    }
    var pointers: [Int: [Int]] = [:]
    for index in articles.indices {
      let document = articles[index].article.document
      for passage in document.passages where passage.kind == .promo {
        let text = document.string(passage.text)
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
