import Articles
import Briefings
import Bytes
import Markdown

extension InspectReport {
  /// The passage and the cited range of a range of an article's text.
  func place(of range: Range<Int>, in article: Article) -> (passage: Int, range: Range<Int>) {
    let passage = article.document.passage(at: range.lowerBound) ?? 0
    return (passage, article.citedRange(range, inPassage: passage))
  }

  func writePlace(_ range: Range<Int>, of article: Article, to json: inout JSONWriter) {
    let place = place(of: range, in: article)
    json.member("passage", Article.anchor(ofPassage: place.passage))
    json.range("range", place.range)
  }

  func writeText(_ range: Range<Int>, of article: Article, to json: inout JSONWriter) {
    writePlace(range, of: article, to: &json)
    json.member("text", foldedText(range, of: article))
  }

  /// A range over several passages holds the line feeds between them; in print each is a space.
  private func foldedText(_ range: Range<Int>, of article: Article) -> [UInt8] {
    article.document.text[range].map { $0 == 0x0A ? 0x20 : $0 }
  }

  func write(_ statement: Statement, speaker: String? = nil, to json: inout JSONWriter) {
    let article = coverage.articles[statement.article].article
    json.member("text", foldedText(statement.range, of: article))
    json.member("article", article.id)
    json.member("passage", Article.anchor(ofPassage: statement.passage))
    json.range("range", article.citedRange(statement.range, inPassage: statement.passage))
    if !article.rangesAreInFile { json.member("range_in", "passage") }
    if let speaker { json.member("speaker", speaker) }
  }

  /// Four decimals are enough for a score, and read the same on every machine.
  func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }
}

extension JSONWriter {
  mutating func range(_ key: StaticString, _ range: Range<Int>) {
    array(key) {
      $0.element(range.lowerBound)
      $0.element(range.upperBound)
    }
  }

  mutating func element(range: Range<Int>) {
    array {
      $0.element(range.lowerBound)
      $0.element(range.upperBound)
    }
  }
}
