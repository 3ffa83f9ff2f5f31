import Articles
import Bytes
import Language
import Markdown

/// Where a sentence stands among quotations.
enum SpeechPlace: Equatable {
  /// It holds its quotations whole, beside words of the reporter's.
  case outside
  /// A quotation begins or ends amid it, so that its speaker may be in another one.
  case across
  /// All of it was said: it is one, or a part of one, at this place in `TextAnalysis.quotes`.
  case inside(quote: Int)
}

extension Quote {
  /// Whether the text says by a name or a role who spoke.
  var hasKnownSpeaker: Bool { isPronoun ? antecedent != nil : speaker != nil }
}

/// What was said, without the quotation marks at its ends.
func spokenWords(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while let length = speechMarks.first(where: { text[start..<end].starts(with: $0) })?.count { start += length }
  while let length = speechMarks.first(where: { text[start..<end].suffix($0.count).elementsEqual($0) })?.count {
    end -= length
  }
  return start..<end
}

private let speechMarks = ["\"", "“", "”"].map { Array($0.utf8) }

extension AnalyzedArticle {
  /// Who speaks in a key point that is a part of a quotation, and has to be shown as one; nil where it is none.
  package func speech(of point: ScoredStatement) -> (quote: AttributedQuote, speaker: String?, entity: Int?)? {
    // What stands alone, or was pinned, is shown as it is: findings are not read for it.
    guard point.score == 0 else { return nil }
    let (range, findings) = (point.statement.range, findings.value)
    let bytes = Int32(range.lowerBound)..<Int32(range.upperBound)
    let quotes = findings.analysis.quotes
    guard case .inside(let index) = Quotations(quotes).place(of: bytes) else { return nil }
    let entity = index < findings.speakers.count ? findings.speakers[index] : nil
    let said = AttributedQuote(statement: point.statement, sentence: point.statement, kind: .direct)
    return (said, holding(findings, in: article).fullSpeakerName(of: quotes[index]), entity)
  }

  /// What to show of sentences: of speech the words without their marks.
  func shown(_ sentences: Range<Int32>) -> Range<Int> {
    guard case .inside = Quotations(analysis.quotes).place(of: sentences) else { return Range<Int>(sentences) }
    return article.document.text.withUnsafeBufferPointer { spokenWords(Range<Int>(sentences), in: $0) }
  }
}
