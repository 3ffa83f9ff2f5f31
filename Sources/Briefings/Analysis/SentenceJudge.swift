import Bytes
import Language

/// Tells how a sentence can be read without those around it.
///
/// It cannot be when it leans on them (a pronoun or a bare connective at its head, "he" before anybody is named), when it
/// is no statement (a question, a fragment, a piece of a quotation beside more than it), when nobody knows who speaks
/// ("we believe" outside of quotation marks), or when it is furniture (whom to call, where to click, "the following
/// statement").
struct SentenceJudge {
  let words: WordSequence
  let analysis: TextAnalysis
  /// For each word.
  let traits: [StandaloneTraits]
  private let quotations: Quotations
  /// Sentences of fewer words say too little, of more too much.
  private static let lengths = 7...75
  private static let longest = 150
  /// Fewer words say little even beside another sentence.
  private static let shortestJoined = 4
  /// How many words at the end of a sentence may be a byline.
  private static let longestByline = 7
  /// What a sentence about a thing named elsewhere is worth.
  private static let vague: Float = 0.7
  /// What one is worth that only says that somebody spoke, and of what.
  private static let announcing: Float = 0.5

  init(_ words: WordSequence, _ analysis: TextAnalysis) {
    self.words = words
    self.analysis = analysis
    traits = StandaloneRules.traits.traits(of: words)
    quotations = Quotations(analysis.quotes)
  }

  /// `range` are the positions of the sentence's words.
  func standing(of sentence: Sentence, _ range: Range<Int>) -> Standing {
    guard range.count >= Self.shortestJoined, range.count <= Self.longest else { return .never }
    switch quotations.place(of: sentence.range) {
    case .outside: return standing(of: sentence, range, isSpeech: false)
    case .across: return .never
    case .inside(let quote):
      // It can be shown beside the name of its speaker, if it leans on no other sentence of the speech.
      guard standing(of: sentence, range, isSpeech: true) <= .inNeed else { return .never }
      return analysis.quotes[quote].hasKnownSpeaker ? .inNeed : .unclear
    }
  }

  private func standing(of sentence: Sentence, _ range: Range<Int>, isSpeech: Bool) -> Standing {
    let bytes = Range<Int>(sentence.range)
    guard !isFragment(range), !endsInByline(range),
      SentenceMarks(words.text, isSpeech ? spokenWords(bytes, in: words.text) : bytes).areThoseOfProse
    else { return .never }
    let opening = opening(of: sentence, range)
    guard opening < .never, opening == .joined || range.count >= Self.lengths.lowerBound else { return .never }
    let ending = ending(of: sentence, range)
    let isQuiet = traits(in: range).isDisjoint(with: [.speaker, .third, .opensFurniture, .opensCouple])
    let inside = isQuiet ? .alone : standingOfWords(in: range, isSpeech: isSpeech)
    let length = range.count > Self.lengths.upperBound ? Standing.inNeed : .alone
    return max(max(opening, ending), max(inside, length))
  }

  /// What any of the words is.
  private func traits(in range: Range<Int>) -> StandaloneTraits {
    traits.withUnsafeBufferPointer { traits in
      var all: UInt64 = 0
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

  func announcement(in range: Range<Int>) -> Int? {
    range.first { traits[$0].contains(.opensAnnouncement) && starts(oneOf: StandaloneRules.announcements, at: $0) }
  }

  private func isAttributed(_ range: Range<Int>) -> Bool {
    let bytes = words.token(range.lowerBound).start..<words.token(range.upperBound - 1).end
    return analysis.quotes.contains { $0.cue != nil && $0.range.overlaps(bytes) }
  }

  func starts(oneOf phrases: [UInt64: [[UInt64]]], at position: Int) -> Bool {
    phrases[words.token(position).folded]?.contains { startsWith($0, at: position) } ?? false
  }

  func startsWith(_ phrase: [UInt64], at position: Int) -> Bool {
    position + phrase.count <= words.count
      && phrase.indices.allSatisfy { words.token(position + $0).folded == phrase[$0] }
  }

  /// Whether somebody speaks who is not named, somebody is spoken of before being named, or words stand in it that no
  /// news has.
  private func standingOfWords(in range: Range<Int>, isSpeech: Bool) -> Standing {
    var worst = Standing.alone
    for position in range where !traits[position].isDisjoint(with: [.speaker, .third, .opensFurniture, .opensCouple]) {
      if leans(position, in: range, isSpeech: isSpeech) {
        if traits[position].contains(.speaker), !traits[position].contains(.we) { return .never }
        worst = max(worst, traits[position].contains(.third) ? .joined : .inNeed)
      }
      if traits[position].contains(.opensFurniture) {
        if starts(oneOf: StandaloneRules.furniture, at: position) { return .never }
        if starts(oneOf: StandaloneRules.biography, at: position) { worst = max(worst, .inNeed) }
      }
      if traits[position].contains(.opensCouple), speaksOfACouple(at: position, range) { worst = max(worst, .inNeed) }
    }
    return worst
  }

  private func leans(_ position: Int, in range: Range<Int>, isSpeech: Bool) -> Bool {
    let token = words.token(position)
    guard token.flags.contains(.stopword), !token.flags.contains(.allCaps) || token.end - token.start == 1,
      !isNamePart(position, range)
    else { return false }
    if traits[position].contains(.speaker), !isQuoted(token), !isPartOfSign(token) {
      return !isOfTheNation(position, range)
    }
    return traits[position].contains(.third) && (isSpeech || !isQuoted(token))
      && !namesSomebody(range.lowerBound..<position)
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

  /// "I-35", "(I-Vt.)", "(I)": no word of its own.
  private func isPartOfSign(_ token: Token) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    guard end < words.text.count else { return false }
    if words.text[end] == UInt8(ascii: "-") { return true }
    return start > 0 && words.text[start - 1] == UInt8(ascii: "(") && words.text[end] == UInt8(ascii: ")")
  }

  func isQuoted(_ token: Token) -> Bool { quotations.touch(token.range) }

  /// Whether a person may be named in `range`, or somebody else who is "he" or "she": "the senator".
  private func namesSomebody(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let bytes = words.token(first).start..<words.token(range.upperBound - 1).end
    let isNamed = analysis.names(overlapping: bytes).contains {
      ($0.kind == .person || $0.kind == .unknown) && !isInstitution($0, range)
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
    let clause = words.token(next).start..<words.token(min(next + 6, range.upperBound - 1)).end
    return analysis.names(overlapping: clause).contains {
      ($0.kind == .person || $0.kind == .unknown) && !isInstitution($0, range)
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

  func followsComma(_ position: Int) -> Bool {
    words.text[Int(words.token(position - 1).end)] == UInt8(ascii: ",")
  }

  /// Whether the name only says which institution: "the Trump administration".
  private func isInstitution(_ name: NameMention, _ range: Range<Int>) -> Bool {
    guard let after = range.first(where: { words.token($0).start >= name.range.upperBound }) else { return false }
    return words.follows(after) && traits[after].contains(.institution)
  }

  /// Whether two are spoken of, "both countries", of which not both have been named before; "both sides of the river"
  /// says itself whose they are.
  private func speaksOfACouple(at position: Int, _ range: Range<Int>) -> Bool {
    guard starts(oneOf: StandaloneRules.couples, at: position) else { return false }
    if position + 2 < range.upperBound, traits[position + 2].contains(.ofThings) { return false }
    let before = words.token(range.lowerBound).start..<words.token(position).start
    return analysis.names(overlapping: before).count < 2
  }
}
