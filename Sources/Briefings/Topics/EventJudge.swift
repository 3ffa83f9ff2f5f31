import Articles
import Bytes
import Language
import Markdown

/// Tells which dates of an article are those of events.
///
/// "The 2024 elections" names a thing, "who has no home today" a time of life, and "we have had it since 1992" in
/// somebody's mouth an argument: none of them is something that happened on a day.
struct EventJudge {
  private let article: AnalyzedArticle
  /// Words of the speaker's own present.
  private static let present = ["today", "tonight", "now", "this", "these"].map { StableHash.of($0.utf8) }

  private static let speakers = ["i", "we"].map { StableHash.of($0.utf8) }
  private static let locating = ["in", "at", "near", "from", "of", "to"].map { StableHash.of($0.utf8) }
  private static let since = StableHash.of("since".utf8)
  /// How many bytes before a date may hold the clause that it ends.
  private static let clause = 40
  private static let states = ["is", "are"].map { StableHash.of($0.utf8) }
  private static let auxiliaries =
    states + ["was", "were", "has", "have", "had", "will"].map { StableHash.of($0.utf8) }
  /// What compares with a year or month: "more than last year".
  private static let comparing = ["over", "than", "from", "above", "below", "until"].map { StableHash.of($0.utf8) }

  private static let rejecting = [
    "rejected", "rejects", "defeated", "vetoed", "refused", "declined", "opposed", "opposes", "blocked", "scrapped",
    "abandoned", "canceled", "cancelled", "against", "dropped", "rather", "not", "without",
  ].map { StableHash.of($0.utf8) }
  /// What says that something comes of it all the same: "rejected the offer and will vote on Friday".
  private static let turning = ["and", "but", "will", "would", "instead"].map { StableHash.of($0.utf8) }

  /// How many words before a day may hold the verb of saying: "told reporters in Lund on Tuesday".
  private static let saying = 5

  init(_ article: AnalyzedArticle) { self.article = article }

  func tellsOfAnEvent(_ date: DateMention, in statement: Statement) -> Bool {
    if isQuoted(date.range) { return date.value?.precision == .day && !isPresent(date) }
    return !isAttribute(date) && !isStart(date) && !standsInBrackets(date) && !endsAttribution(date, in: statement)
      && !isRejected(date, in: statement)
      && !(isPresent(date) && tellsHowThingsAre(before: date, in: statement))
  }

  /// "The ferry sank on Monday, police said on Tuesday": whether the day is that of the words and not of what they tell.
  func isWhenItWasSaid(_ date: DateMention, in statement: Statement) -> Bool {
    let clause = words(in: statement.range.lowerBound..<Int(date.range.lowerBound)).suffix(Self.saying)
    return clause.contains { ClaimWords.speech.contains(hash($0)) }
  }

  /// "A bus fell into a river, police told reporters on Tuesday": when it fell is not told.
  private func endsAttribution(_ date: DateMention, in statement: Statement) -> Bool {
    let rest = words(in: Int(date.range.upperBound)..<statement.range.upperBound)
    let before = words(in: statement.range.lowerBound..<Int(date.range.lowerBound))
    guard !rest.contains(where: { $0.contains(where: \.isASCIILetter) }),
      let verb = before.lastIndex(where: { ClaimWords.speech.contains(hash($0)) }), before.count - verb <= Self.saying
    else { return false }
    return before[..<verb].contains { $0.last == UInt8(ascii: ",") }
  }

  /// Whether what would have been done by a day to come was rejected before: "rejected a plan to withdraw by July 7".
  private func isRejected(_ date: DateMention, in statement: Statement) -> Bool {
    guard date.isFuture else { return false }
    let words = words(in: statement.range.lowerBound..<Int(date.range.lowerBound)).map(hash)
    guard let verb = words.lastIndex(where: { Self.rejecting.contains($0) }) else { return false }
    return !words[verb...].contains { Self.turning.contains($0) }
  }

  /// Whether the verb before "today" tells of a state: "they are used in many schools today".
  private func tellsHowThingsAre(before date: DateMention, in statement: Statement) -> Bool {
    guard !date.isFuture else { return false }
    let words = words(in: statement.range.lowerBound..<Int(date.range.lowerBound))
    guard let verb = words.lastIndex(where: { Self.auxiliaries.contains(hash($0)) }),
      Self.states.contains(hash(words[verb])), verb + 1 < words.count
    else { return false }
    let next = words[verb + 1]
    return !next.elementsEqual("expected".utf8) && !next.suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether a sentence that is no key point can stand in a timeline: it may say "This came after …", but not "He …".
  func canBeDated(_ statement: Statement) -> Bool {
    let text = Array(article.article.document.text[statement.range])
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    return WordSequence.lend(text, tokens) { words in
      let traits = StandaloneRules.traits.traits(of: words)
      guard let first = traits.first, text.last != UInt8(ascii: ":") else { return false }
      if first.contains(.followed), traits.count > 1, traits[1].contains(.coming) { return true }
      let leans = traits.indices.contains { position in
        let token = words.token(position)
        let place = token.start + Int32(statement.range.lowerBound)
        guard !isQuoted(place..<place + 1) else { return false }
        if traits[position].contains(.speaker) { return Self.speakers.contains(token.folded) }
        return traits[position].contains(.third) && !namesSomebody(in: Int32(statement.range.lowerBound)..<place)
      }
      return !first.contains(.leaning) && !leans
    }
  }

  private func namesSomebody(in range: Range<Int32>) -> Bool {
    article.analysis.names(overlapping: range).contains { name in
      guard range.contains(name.range.lowerBound) else { return false }
      return name.kind == .person || name.kind == .unknown && !isLocated(name)
    }
  }

  /// "In Lund": a name that stands where a place does.
  private func isLocated(_ name: NameMention) -> Bool {
    let start = Int(name.range.lowerBound)
    return words(in: max(0, start - 8)..<start).last.map { Self.locating.contains(hash($0)) } ?? false
  }

  private func isQuoted(_ range: Range<Int32>) -> Bool {
    article.analysis.quotes.contains { $0.kind == .direct && $0.range.overlaps(range) }
  }

  private func isPresent(_ date: DateMention) -> Bool {
    let words = article.article.document.text[Range<Int>(date.range)]
    let first = words.prefix { $0.isASCIILetter }.map { $0 | 0x20 }
    return Self.present.contains(StableHash.of(first))
  }

  /// Whether a month or year only tells which thing is meant, or what something is compared with: "the 2024 elections",
  /// "the June deal", "last year's budget", "up from last month".
  private func isAttribute(_ date: DateMention) -> Bool {
    if followsYear(date) { return true }
    guard let precision = date.value?.precision, precision != .day, precision != .week else { return false }
    let words = article.article.document.text[Range<Int>(date.range)]
    guard let first = words.first else { return false }
    if isPossessive(date) || isCompared(date) { return true }
    return first.isASCIIDigit || (first &- 0x41 < 26 && !words.contains(0x20))
  }

  /// "The 1983 Ash Wednesday fires": a day of another year than it is counted to.
  private func followsYear(_ date: DateMention) -> Bool {
    let start = Int(date.range.lowerBound)
    return words(in: max(0, start - 8)..<start).last.map { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) } ?? false
  }

  private func isPossessive(_ date: DateMention) -> Bool {
    let text = article.article.document.text
    let (start, end) = (Int(date.range.lowerBound), Int(date.range.upperBound))
    let tail = text[max(start, end - 4)..<min(text.count, end + 4)]
    return tail.contains(UInt8(ascii: "'")) || tail.contains(0x99)
  }

  /// "Since September 2001", "since taking office in 2003": what began then is told of, and not what happened.
  private func isStart(_ date: DateMention) -> Bool {
    let (start, end) = (Int(date.range.lowerBound), Int(date.range.upperBound))
    if words(in: max(0, start - 6)..<end).prefix(2).contains(where: { hash($0) == Self.since }) { return true }
    let clause = words(in: max(0, start - Self.clause)..<start)
    guard let since = clause.lastIndex(where: { hash($0) == Self.since }), since + 1 < clause.count else {
      return false
    }
    return clause[since + 1].suffix(3).elementsEqual("ing".utf8) && !clause[since...].contains { $0.last == 0x2C }
  }

  /// "WASHINGTON (July 27, 2007)": the day of a dateline.
  private func standsInBrackets(_ date: DateMention) -> Bool {
    let text = article.article.document.text
    let (start, end) = (Int(date.range.lowerBound), Int(date.range.upperBound))
    return start > 0 && end < text.count && text[start - 1] == UInt8(ascii: "(") && text[end] == UInt8(ascii: ")")
  }

  private func isCompared(_ date: DateMention) -> Bool {
    let text = article.article.document.text
    let before = text[..<Int(date.range.lowerBound)].suffix(12).split(separator: 0x20).last
    let first = text[Range<Int>(date.range)].prefix { $0.isASCIILetter }
    return [before, first].contains { word in
      word.map { Self.comparing.contains(StableHash.of($0.map(\.asciiLowercased))) } ?? false
    }
  }

  private func words(in range: Range<Int>) -> [ArraySlice<UInt8>] {
    article.article.document.text[range].split { $0 <= 0x20 }
  }

  private func hash(_ word: ArraySlice<UInt8>) -> UInt64 { StableHash.of(word.map(\.asciiLowercased)) }
}
