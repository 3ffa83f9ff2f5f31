import Bytes
import Language

/// Rates the sentences of one article as key points, by where they stand and by how much of the article is in them.
///
/// A sentence that cannot stand alone is rated 0: one that opens with a pronoun or a bare connective, a question, a
/// fragment, a piece of a longer quotation. Centrality is the mean weight of a sentence's terms (SumBasic, Nenkova and
/// Vanderwende 2005), which favours sentences made of what the article keeps speaking of.
struct SentenceRating {
  private let words: WordSequence
  private let analysis: TextAnalysis
  private let terms: TermVector
  private let title: TitleText

  private enum Weight {
    static let position: Float = 0.45
    static let centrality: Float = 0.35
    static let title: Float = 0.2
  }
  /// Sentences of fewer words say too little, of more too much.
  private static let words = 7...60

  init(_ words: WordSequence, _ analysis: TextAnalysis, _ terms: TermVector, title: TitleText) {
    self.words = words
    self.analysis = analysis
    self.terms = terms
    self.title = title
  }

  func ratings() -> [Float] {
    let positions = wordRanges()
    let centralities = positions.map(centrality)
    let highest = max(centralities.max() ?? 0, 0.001)
    var order = 0
    return positions.indices.map { index in
      let range = positions[index]
      guard canStandAlone(analysis.sentences[index], range) else { return 0 }
      defer { order += 1 }
      let position = 1 / (1 + 0.18 * Float(order))
      let rating =
        Weight.position * position + Weight.centrality * centralities[index] / highest
        + Weight.title * titleOverlap(range)
      return rating * lengthFactor(range.count)
    }
  }

  /// For each sentence the positions of its words.
  private func wordRanges() -> [Range<Int>] {
    var position = 0
    return analysis.sentences.map { sentence in
      while position < words.count, words.token(position).start < sentence.range.lowerBound { position += 1 }
      let first = position
      while position < words.count, words.token(position).start < sentence.range.upperBound { position += 1 }
      return first..<position
    }
  }

  private func centrality(_ range: Range<Int>) -> Float {
    var sum: Float = 0
    var count: Float = 0
    for position in range {
      guard let found = terms.counts[words.token(position).folded] else { continue }
      sum += found.count
      count += 1
    }
    return count < 3 ? 0 : sum / count
  }

  private func titleOverlap(_ range: Range<Int>) -> Float {
    guard !title.terms.isEmpty else { return 0 }
    let shared = Set(range.lazy.map { words.token($0).folded }.filter { title.terms.contains($0) })
    return Float(shared.count) / Float(title.terms.count)
  }

  private func lengthFactor(_ count: Int) -> Float {
    if count < 12 { return 0.75 }
    return count > 45 ? 0.8 : 1
  }

  private func canStandAlone(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard SentenceRating.words.contains(range.count), let first = range.first else { return false }
    let token = words.token(first)
    guard token.flags.contains(.capitalized) || token.kind == .number else { return false }
    let opening = token.folded
    if OpeningWords.leaning.contains(opening) { return false }
    if OpeningWords.phrases.contains(where: { startsWith($0, at: first) }) { return false }
    return endsAsStatement(sentence) && !cutsQuotation(sentence)
  }

  private func startsWith(_ phrase: [UInt64], at position: Int) -> Bool {
    position + phrase.count <= words.count
      && phrase.indices.allSatisfy { words.token(position + $0).folded == phrase[$0] }
  }

  private func endsAsStatement(_ sentence: Sentence) -> Bool {
    var end = Int(sentence.range.upperBound)
    while end > Int(sentence.range.lowerBound) {
      switch words.text[end - 1] {
      case UInt8(ascii: "."): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x80, 0x99, 0x9D, 0xE2: end -= 1
      default: return false
      }
    }
    return false
  }

  /// Whether a quotation runs over an end of the sentence, so that its speaker may be in another one.
  private func cutsQuotation(_ sentence: Sentence) -> Bool {
    let range = sentence.range
    return analysis.quotes.contains { quote in
      guard quote.kind != .indirect, quote.range.overlaps(range) else { return false }
      if quote.range.lowerBound < range.lowerBound || quote.range.upperBound > range.upperBound { return true }
      let isWhole = quote.range.count >= range.count - 2
      return isWhole && quote.kind == .direct
    } || hasUnbalancedMarks(range)
  }

  private func hasUnbalancedMarks(_ range: Range<Int32>) -> Bool {
    var straight = 0
    var depth = 0
    var index = Int(range.lowerBound)
    while index < Int(range.upperBound) {
      let byte = words.text[index]
      if byte == UInt8(ascii: "\"") { straight += 1 }
      if byte == 0xE2, index + 2 < Int(range.upperBound), words.text[index + 1] == 0x80 {
        if words.text[index + 2] == 0x9C { depth += 1 }
        if words.text[index + 2] == 0x9D { depth -= 1 }
      }
      index += 1
    }
    return straight % 2 != 0 || depth != 0
  }
}

/// Words that lean on what stands before them.
private enum OpeningWords {
  static let leaning = hashes([
    "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "its", "him", "them", "such",
    "here",
    "there", "however", "but", "and", "or", "so", "yet", "also", "meanwhile", "moreover", "furthermore", "additionally",
    "besides", "instead", "otherwise", "therefore", "thus", "hence", "consequently", "nevertheless", "nonetheless",
    "still",
    "then", "afterwards", "later", "earlier", "finally", "similarly", "likewise", "conversely", "indeed", "accordingly",
    "i", "we", "you", "my", "our", "your", "nor", "because", "both", "neither", "either", "another", "others", "some",
    "which", "who", "whose", "where", "what", "why", "how", "yes", "no", "well", "please", "thank", "thanks",
  ])

  static let phrases = [
    ["for", "his", "part"], ["for", "her", "part"], ["for", "its", "part"], ["for", "their", "part"],
    ["for", "example"],
    ["for", "instance"], ["in", "addition"], ["in", "contrast"], ["by", "contrast"], ["on", "the", "other"],
    ["as", "a", "result"], ["at", "the", "same"], ["in", "this"], ["in", "that"], ["in", "these"], ["after", "that"],
    ["after", "this"], ["in", "other", "words"], ["the", "former"], ["the", "latter"], ["all", "of"], ["each", "of"],
    ["one", "of", "them"], ["according", "to", "the", "newspaper"],
  ].map { $0.map { StableHash.of($0.utf8) } }

  private static func hashes(_ words: [String]) -> Set<UInt64> { Set(words.map { StableHash.of($0.utf8) }) }
}
