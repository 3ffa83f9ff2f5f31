import Articles
import Bytes
import Diagnostics
import Markdown

/// Finds the sentences that editors pinned in front matter where they stand in the text.
struct PinnedKeyPoints {
  let articles: [AnalyzedArticle]

  func find() -> (pins: [Int: [Statement]], diagnostics: [Diagnostic]) {
    var pins: [Int: [Statement]] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, analyzed) in articles.enumerated() {
      for text in analyzed.article.metadata.keyPoints {
        if let statement = statement(text, in: index) {
          pins[index, default: []].append(statement)
        } else {
          diagnostics.append(
            .warning(
              "key-point-missing", "pinned key point is not in the text: “\(text.prefix(60))”",
              at: Location(path: analyzed.article.file.path), help: "copy the sentence as the article has it"))
        }
      }
    }
    return (pins, diagnostics)
  }

  private func statement(_ text: String, in article: Int) -> Statement? {
    let wanted = Array(text.split { $0.isWhitespace }.joined(separator: " ").utf8)
    let document = articles[article].article.document
    guard !wanted.isEmpty else { return nil }
    for (index, passage) in document.passages.enumerated() where passage.kind != .promo {
      let text = document.text[passage.text]
      guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else { continue }
      return Statement(article: article, passage: index, range: start..<start + wanted.count)
    }
    return nil
  }
}
