import Language

/// Tells whether a sentence can be read without those around it.
///
/// It cannot when it leans on them (a pronoun or a bare connective at its head, "he" before anybody is named), when it
/// is no statement (a question, a fragment, a piece of a longer quotation), when nobody knows who speaks ("we believe"
/// outside of quotation marks), or when it is furniture (whom to call, where to click, "the following statement").
struct SentenceJudge {
  private let words: WordSequence
  private let analysis: TextAnalysis
  /// Sentences of fewer words say too little, of more too much.
  private static let lengths = 7...75
  /// What a sentence about a thing named elsewhere is worth.
  private static let vague: Float = 0.7

  init(_ words: WordSequence, _ analysis: TextAnalysis) {
    self.words = words
    self.analysis = analysis
  }

  /// `range` are the positions of the sentence's words.
  func canStandAlone(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard Self.lengths.contains(range.count), let first = range.first else { return false }
    let token = words.token(first)
    guard token.flags.contains(.capitalized) || token.kind == .number else { return false }
    let next = range.count > 1 ? words.token(first + 1) : token
    let countsSomething = StandaloneRules.counting.contains(token.folded) && next.kind == .number
    let datesItself = StandaloneRules.comparing.contains(token.folded) && StandaloneRules.dating.contains(next.folded)
    let speaks = StandaloneRules.speaker.contains(token.folded) && isQuoted(token)
    if StandaloneRules.leaning.contains(token.folded), !countsSomething, !datesItself, !speaks { return false }
    if StandaloneRules.openings.contains(where: { startsWith($0, at: first) }) { return false }
    return endsAsStatement(sentence) && !cutsQuotation(sentence) && !hasFurniture(sentence.range)
      && !leans(range) && !isFurniture(range)
  }

  /// Less than 1 for a sentence that opens with a thing some earlier one has named: "The bill", "The measure".
  func clarity(_ range: Range<Int>) -> Float {
    guard range.count > 2, words.token(range.lowerBound).folded == StandaloneRules.the,
      StandaloneRules.anaphoric.contains(words.token(range.lowerBound + 1).folded)
    else { return 1 }
    return Self.vague
  }

  private func startsWith(_ phrase: [UInt64], at position: Int) -> Bool {
    position + phrase.count <= words.count
      && phrase.indices.allSatisfy { words.token(position + $0).folded == phrase[$0] }
  }

  /// Whether somebody speaks who is not named, or somebody is spoken of before being named.
  private func leans(_ range: Range<Int>) -> Bool {
    for position in range {
      let token = words.token(position)
      guard token.flags.contains(.stopword), !token.flags.contains(.allCaps) || token.end - token.start == 1 else {
        continue
      }
      if StandaloneRules.speaker.contains(token.folded), !isQuoted(token) { return true }
      if StandaloneRules.third.contains(token.folded), !isQuoted(token), !namesSomebody(range.lowerBound..<position) {
        return true
      }
    }
    return false
  }

  private func isQuoted(_ token: Token) -> Bool {
    analysis.quotes.contains { $0.kind != .indirect && $0.range.overlaps(token.range) }
  }

  /// Whether a person may be named in `range`, or somebody else who is "he" or "she": "the senator".
  private func namesSomebody(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let bytes = words.token(first).start..<words.token(range.upperBound - 1).end
    let isNamed = analysis.names.contains {
      $0.range.overlaps(bytes) && ($0.kind == .person || $0.kind == .unknown)
    }
    return isNamed || range.contains { StandaloneRules.somebody.contains(words.token($0).folded) }
  }

  private func isFurniture(_ range: Range<Int>) -> Bool {
    range.contains { position in
      StandaloneRules.furniture[words.token(position).folded]?.contains { startsWith($0, at: position) } ?? false
    }
  }

  /// Web and mail addresses, and telephone numbers.
  private func hasFurniture(_ range: Range<Int32>) -> Bool {
    let text = words.text
    for index in Int(range.lowerBound)..<Int(range.upperBound) {
      switch text[index] {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: ":"):
        if index + 2 < text.count, text[index + 1] == UInt8(ascii: "/"), text[index + 2] == text[index + 1] {
          return true
        }
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        if digits(before: index) == 3, digits(after: index) == 4 { return true }
      default: break
      }
    }
    return false
  }

  private func digits(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 5, words.text[start - 1] &- 0x30 < 10 { start -= 1 }
    return index - start
  }

  private func digits(after index: Int) -> Int {
    var end = index + 1
    while end < words.text.count, end - index < 6, words.text[end] &- 0x30 < 10 { end += 1 }
    return end - index - 1
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
