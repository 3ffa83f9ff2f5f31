import Bytes
import Language

/// Tells whether a sentence can be read without those around it.
///
/// It cannot when it leans on them (a pronoun or a bare connective at its head, "he" before anybody is named), when it
/// is no statement (a question, a fragment, a piece of a longer quotation), when nobody knows who speaks ("we believe"
/// outside of quotation marks), or when it is furniture (whom to call, where to click, "the following statement").
struct SentenceJudge {
  private let words: WordSequence
  private let analysis: TextAnalysis
  /// For each word.
  private let traits: [StandaloneTraits]
  /// Sentences of fewer words say too little, of more too much.
  private static let lengths = 7...75
  private static let shortestAnnouncement = 12
  /// How many words at the end of a sentence may be a byline.
  private static let longestByline = 7
  /// How many words after "both" may hold two names.
  private static let longestCouple = 6
  /// What a sentence about a thing named elsewhere is worth.
  private static let vague: Float = 0.7
  /// What one is worth that only says that somebody spoke, and of what.
  private static let announcing: Float = 0.5

  init(_ words: WordSequence, _ analysis: TextAnalysis) {
    self.words = words
    self.analysis = analysis
    traits = StandaloneRules.traits.traits(of: words)
  }

  /// `range` are the positions of the sentence's words.
  func canStandAlone(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard Self.lengths.contains(range.count), let first = range.first else { return false }
    let token = words.token(first)
    guard token.flags.contains(.capitalized) || token.kind == .number && !isClockTime(token) else { return false }
    let next = range.count > 1 ? first + 1 : first
    let countsSomething = traits[first].contains(.counting) && words.token(next).kind == .number
    let datesItself = traits[first].contains(.comparing) && datesItself(from: next, range)
    let speaks = traits[first].contains(.speaker) && isQuoted(token)
    if traits[first].contains(.leaning), !countsSomething, !datesItself, !speaks, !namesACouple(range) { return false }
    if traits[first].contains(.opensPhrase), starts(oneOf: StandaloneRules.openings, at: first) { return false }
    let all = traits(in: range)
    return (endsAsStatement(sentence) || announcesStatement(sentence, range)) && !cutsQuotation(sentence)
      && !leansOrIsFurniture(range) && !endsInByline(range)
      && !(all.contains(.opensCouple) && speaksOfACouple(range))
      && SentenceMarks(words.text, sentence.range).areThoseOfProse
  }

  /// What any of the words is.
  private func traits(in range: Range<Int>) -> StandaloneTraits {
    traits.withUnsafeBufferPointer { traits in
      var all: UInt32 = 0
      for trait in traits[range] { all |= trait.rawValue }
      return StandaloneTraits(rawValue: all)
    }
  }

  /// Less than 1 for a sentence that opens with a thing some earlier one has named, "The bill", that only announces
  /// what somebody said, or that says what should be and not who says so.
  func clarity(_ range: Range<Int>) -> Float {
    let all = traits(in: range)
    if all.contains(.opensAnnouncement), announcement(in: range) != nil { return Self.announcing }
    if all.contains(.duty), range.contains(where: { traits[$0].contains(.duty) && !isQuoted(words.token($0)) }),
      !isAttributed(range)
    {
      return Self.vague
    }
    guard range.count > 2, traits[range.lowerBound].contains(.the), traits[range.lowerBound + 1].contains(.anaphoric)
    else { return 1 }
    return Self.vague
  }

  /// "07:20 – …": a line of a transcript or a log.
  private func isClockTime(_ token: Token) -> Bool {
    let rest = words.text[Int(token.start)...].prefix(6)
    return rest.prefix { $0.isASCIIDigit }.count <= 2 && rest.drop { $0.isASCIIDigit }.first == UInt8(ascii: ":")
  }

  private func announcement(in range: Range<Int>) -> Int? {
    range.first { traits[$0].contains(.opensAnnouncement) && starts(oneOf: StandaloneRules.announcements, at: $0) }
  }

  /// Whether the first sentence ends in a colon, because somebody's words follow, and yet says what they are about:
  /// "Ana Ruiz issued the following statement on the vote:".
  private func announcesStatement(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard sentence.range == analysis.sentences.first?.range, range.count >= Self.shortestAnnouncement,
      words.text[Int(sentence.range.upperBound) - 1] == UInt8(ascii: ":"), let start = announcement(in: range)
    else { return false }
    return range.contains { ($0 > start + 1 || $0 == range.lowerBound) && traits[$0].contains(.opensMatter) }
  }

  private func isAttributed(_ range: Range<Int>) -> Bool {
    let bytes = words.token(range.lowerBound).start..<words.token(range.upperBound - 1).end
    return analysis.quotes.contains { $0.cue != nil && $0.range.overlaps(bytes) }
  }

  private func starts(oneOf phrases: [UInt64: [[UInt64]]], at position: Int) -> Bool {
    phrases[words.token(position).folded]?.contains { startsWith($0, at: position) } ?? false
  }

  private func startsWith(_ phrase: [UInt64], at position: Int) -> Bool {
    position + phrase.count <= words.count
      && phrase.indices.allSatisfy { words.token(position + $0).folded == phrase[$0] }
  }

  /// Whether somebody speaks who is not named, somebody is spoken of before being named, or words stand in it that no
  /// news has.
  private func leansOrIsFurniture(_ range: Range<Int>) -> Bool {
    for position in range where !traits[position].isDisjoint(with: [.speaker, .third, .opensFurniture]) {
      if leans(position, in: range) { return true }
      if traits[position].contains(.opensFurniture), starts(oneOf: StandaloneRules.furniture, at: position) {
        return true
      }
    }
    return false
  }

  private func leans(_ position: Int, in range: Range<Int>) -> Bool {
    let token = words.token(position)
    guard token.flags.contains(.stopword), !token.flags.contains(.allCaps) || token.end - token.start == 1,
      !isNamePart(position, range)
    else { return false }
    if traits[position].contains(.speaker), !isQuoted(token), !isPartOfSign(token) {
      return !isOfTheNation(position, range)
    }
    return traits[position].contains(.third) && !isQuoted(token) && !namesSomebody(range.lowerBound..<position)
      && !introducesSomebody(range) && !isNamedAfterwards(position, range)
  }

  /// "Us Weekly", "My Fair Lady": a capital amid a sentence.
  private func isNamePart(_ position: Int, _ range: Range<Int>) -> Bool {
    let token = words.token(position)
    return position > range.lowerBound && token.flags.contains(.capitalized) && token.end - token.start > 1
      && words.follows(position) && words.token(position - 1).end + 1 == token.start
  }

  /// "Our nation", "our troops" after somebody is named: everybody's, and nobody's speech.
  private func isOfTheNation(_ position: Int, _ range: Range<Int>) -> Bool {
    position > range.lowerBound && position + 1 < range.upperBound && traits[position].contains(.our)
      && traits[position + 1].contains(.ofTheNation)
  }

  /// "Earlier today", "Earlier on Sunday".
  private func datesItself(from position: Int, _ range: Range<Int>) -> Bool {
    if traits[position].contains(.dating) { return true }
    return traits[position].contains(.on) && position + 1 < range.upperBound && traits[position + 1].contains(.dating)
  }

  /// "Both Ana Ruiz and Jan Novak": the two are named at once.
  private func namesACouple(_ range: Range<Int>) -> Bool {
    let couple = range.dropFirst().prefix(Self.longestCouple)
    guard traits[range.lowerBound].contains(.both), let first = couple.first,
      let and = couple.first(where: { traits[$0].contains(.and) }), and > first, and + 1 < range.upperBound
    else { return false }
    return [first, and + 1].allSatisfy { words.token($0).flags.contains(.capitalized) }
  }

  /// "I-35", "(I-Vt.)", "(I)": no word of its own.
  private func isPartOfSign(_ token: Token) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    guard end < words.text.count else { return false }
    if words.text[end] == UInt8(ascii: "-") { return true }
    return start > 0 && words.text[start - 1] == UInt8(ascii: "(") && words.text[end] == UInt8(ascii: ")")
  }

  private func isQuoted(_ token: Token) -> Bool {
    analysis.quotes.contains { $0.kind != .indirect && $0.range.overlaps(token.range) }
  }

  /// Whether a person may be named in `range`, or somebody else who is "he" or "she": "the senator".
  private func namesSomebody(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let bytes = words.token(first).start..<words.token(range.upperBound - 1).end
    let isNamed = analysis.names.contains {
      $0.range.overlaps(bytes) && ($0.kind == .person || $0.kind == .unknown) && !isInstitution($0, range)
    }
    return isNamed || range.contains { traits[$0].contains(.somebody) }
  }

  /// Whether the sentence begins with somebody new: "A climber fell to his death".
  private func introducesSomebody(_ range: Range<Int>) -> Bool {
    range.first.map { traits[$0].contains(.introducing) } ?? false
  }

  /// Whether the name follows the clause of the pronoun: "After she left the clinic, Ana Ruiz …".
  private func isNamedAfterwards(_ position: Int, _ range: Range<Int>) -> Bool {
    guard let next = (position + 1..<range.upperBound).first(where: { followsComma($0) }) else { return false }
    let clause = words.token(next).start..<words.token(min(next + 3, range.upperBound - 1)).end
    return analysis.names.contains {
      $0.range.overlaps(clause) && ($0.kind == .person || $0.kind == .unknown) && !isInstitution($0, range)
    }
  }

  /// "… By Senator Ana Ruiz, Jr.": a title and who wrote what is below it.
  private func endsInByline(_ range: Range<Int>) -> Bool {
    range.suffix(Self.longestByline).dropLast().contains { position in
      traits[position].contains(.by) && position > range.lowerBound && words.follows(position)
        && [position, position + 1].allSatisfy { words.token($0).flags.contains(.capitalized) }
        && !isQuoted(words.token(position))
    }
  }

  private func followsComma(_ position: Int) -> Bool {
    words.text[Int(words.token(position - 1).end)] == UInt8(ascii: ",")
  }

  /// Whether the name only says which institution: "the Trump administration".
  private func isInstitution(_ name: NameMention, _ range: Range<Int>) -> Bool {
    guard let after = range.first(where: { words.token($0).start >= name.range.upperBound }) else { return false }
    return words.follows(after) && traits[after].contains(.institution)
  }

  /// Whether two are spoken of, "both countries", of which not both have been named before.
  private func speaksOfACouple(_ range: Range<Int>) -> Bool {
    range.contains { position in
      guard traits[position].contains(.opensCouple), starts(oneOf: StandaloneRules.couples, at: position) else {
        return false
      }
      let before = words.token(range.lowerBound).start..<words.token(position).start
      return analysis.names.count { $0.range.overlaps(before) } < 2
    }
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
    }
  }
}
