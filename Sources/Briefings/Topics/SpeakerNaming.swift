import Articles
import Bytes
package import Language
import Markdown

extension AnalyzedArticle {
  /// Who speaks, as fully as the article tells: "Colin Powell" for "Mr Powell", "spokesman for the Lund Museum" for the
  /// spokesman of whom it says so.
  package func fullSpeakerName(of quote: Quote) -> String? {
    guard let name = speakerName(of: quote) else { return nil }
    guard let spoken = quote.antecedent ?? quote.speaker, !isOverridden(.speaker, in: Range<Int>(quote.range)) else {
      return name
    }
    guard let known = analysis.name(ending: spoken) else {
      return article.document.string(Range<Int>(withOffice(spoken)))
    }
    let isWhole = known.kind == .person && known.range.lowerBound >= spoken.lowerBound
    return isWhole ? article.document.string(Range<Int>(known.full)) : name
  }

  /// Whether the speaker is called by a role alone, so that another article's may be someone else: "a spokesman".
  func isSpeakerNameless(of quote: Quote) -> Bool {
    guard let spoken = quote.antecedent ?? quote.speaker, !isOverridden(.speaker, in: Range<Int>(quote.range)) else {
      return false
    }
    return analysis.name(ending: spoken) == nil
  }

  /// A role with the name that it is held for: "spokesman for the Lund Museum".
  private func withOffice(_ role: Range<Int32>) -> Range<Int32> {
    let text = article.document.text
    let between = text[Int(role.upperBound)...]
    guard let link = Self.links.first(where: { between.starts(with: $0) }) else { return role }
    let start = Int(role.upperBound) + link.count
    guard let office = analysis.names.first(where: { $0.range.lowerBound >= start }),
      text[start..<Int(office.range.lowerBound)].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: " ") }),
      text[start..<Int(office.range.lowerBound)].count(where: { $0 == UInt8(ascii: " ") }) <= Self.mostTitleWords
    else { return role }
    return role.lowerBound..<office.range.upperBound
  }

  private static let links = [" for ", " of ", " at ", " from ", " with "].map { Array($0.utf8) }
  /// Words before the name: "the", "U.S. Attorney".
  private static let mostTitleWords = 2
}
