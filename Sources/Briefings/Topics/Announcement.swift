import Articles
import Bytes
import Markdown

/// Sentences that only tell that somebody spoke, "Ana Ruiz issued the following statement on the vote:", and what of.
struct Announcement {
  private static let phrases: [StaticString] = [
    "following statement", "following comment", "following remarks", "following reaction", "following letter",
    "following testimony", "following speech", "following floor", "following opening", "following press",
  ]

  let articles: [AnalyzedArticle]

  init(_ articles: [AnalyzedArticle]) { self.articles = articles }

  /// Whether the statement tells more than that: it ends as a sentence, and announces nothing.
  func isNone(_ statement: Statement) -> Bool {
    let text = articles[statement.article].article.document.text[statement.range]
    return text.last != UInt8(ascii: ":") && !Self.phrases.contains { text.contains(bytes: $0) }
  }
}
