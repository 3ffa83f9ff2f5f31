import Articles
import Markdown

/// How an article opens, for builds that derive nothing.
enum PlainSummary {
  private static let longest = 240

  /// The first paragraph up to a full stop, as the one key point.
  static func keyPoints(of analyzed: AnalyzedArticle, index: Int) -> [ScoredStatement] {
    let document = analyzed.article.document
    guard let passage = document.passages.firstIndex(where: { $0.kind == .paragraph }) else { return [] }
    let text = document.passages[passage].text
    let limit = min(text.upperBound, text.lowerBound + longest)
    var end = text.upperBound
    if end > limit { end = document.text[text.lowerBound..<limit].lastIndex(of: 0x20) ?? limit }
    for place in text.lowerBound..<max(text.lowerBound, end - 1)
    where document.text[place] == UInt8(ascii: ".") && document.text[place + 1] == 0x20 && place - text.lowerBound > 40
    {
      end = place + 1
      break
    }
    let statement = Statement(article: index, passage: passage, range: text.lowerBound..<end)
    return [ScoredStatement(statement: statement, score: 1)]
  }
}
