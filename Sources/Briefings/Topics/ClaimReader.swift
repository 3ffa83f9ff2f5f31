import Articles
import Bytes
import Language
import Markdown

/// Finds the numbers, days and names that the sentences of one article claim.
struct ClaimReader {
  private let article: AnalyzedArticle
  private let coverage: TopicCoverage
  /// How many words around a number may tell what became of whom it counts.
  private static let reach = 5
  private static let verbReach = 3
  /// How many days before a report another event may have been.
  private static let pastDays = 20

  init(_ article: Int, of coverage: TopicCoverage) {
    self.article = coverage.articles[article]
    self.coverage = coverage
  }

  func claims(in statement: Statement) -> [Claim] {
    let text = Array(article.article.document.text[statement.range])
    let tokens = TextAnalyzer().tokens(of: text, blocks: [TextBlock(range: 0..<text.count, kind: .prose)])
    return WordSequence.lend(text, tokens) { words in
      let found =
        counts(in: words) + MeasureReader(words).measures() + days(in: words, statement) + actors(in: words, statement)
        + ages(in: words, statement)
      guard !found.isEmpty else { return [] }
      let terms = SentenceTerms(statement, of: coverage.articles)
      let places = places(in: words, statement)
      let ordinals = Set((0..<words.count).map { words.token($0).folded }).intersection(ClaimWords.ordinals)
      let past = past(in: statement)
      let isUpdate = (0..<words.count).contains { ClaimWords.updating.contains(words.token($0).folded) }
      return found.map { found in
        let own = Set(found.words.map { words.token($0).folded })
        let start = statement.range.lowerBound
        let range = words.textRange(found.words)
        return Claim(
          statement: statement, slot: found.slot, value: found.value,
          wording: start + Int(range.lowerBound)..<start + Int(range.upperBound), terms: terms.removing(own),
          subject: subject(before: found, words, statement), places: places.subtracting(own), ordinals: ordinals,
          past: past, isUpdate: isUpdate)
      }
    }
  }

  typealias Found = (slot: Claim.Slot, value: Claim.Value, words: Range<Int>)
}

extension ClaimReader {
  /// The numbers of things that the sentence counts once: of two numbers of one thing each may be of another part.
  private func counts(in words: WordSequence) -> [Found] {
    var nouns: [UInt64: Int] = [:]
    let found = (0..<words.count).compactMap { position -> (noun: UInt64, found: Found)? in
      guard let (quantity, unit, end) = QuantityReader(words).quantity(at: position),
        MeasureReader(words).measure(at: position) == nil,
        let noun = unit.map({ (hash: $0, end: end) }) ?? counted(end, words, from: position), !isShare(noun.end, words),
        !isDistance(noun, words)
      else { return nil }
      let state = CountedThing.isMeasure(noun.hash) ? nil : state(around: position..<noun.end, words)
      let verb = state == nil ? verb(before: position, words) : nil
      nouns[noun.hash, default: 0] += 1
      let claim = Found(
        .count(of: noun.hash, state: state, verb: verb),
        .quantity(quantity), position..<max(noun.end, position + 1))
      // "$250,000 for the sewers": one of a list of grants.
      if state == nil, verb == nil, QuantityReader(words).currency(before: position) != nil { return nil }
      return (noun.hash, claim)
    }
    return found.filter { nouns[$0.noun] == 1 }.map(\.found)
  }

  /// What is counted: the noun after the number, or the money before it.
  private func counted(_ position: Int, _ words: WordSequence, from number: Int) -> (hash: UInt64, end: Int)? {
    if let currency = QuantityReader(words).currency(before: number) { return (currency, position) }
    if isVictim(position, words) { return (CountedThing.people, position) }
    guard position < words.count, words.follows(position) else { return nil }
    let noun = words.token(position)
    if noun.folded == CountedThing.per, position + 1 < words.count,
      words.token(position + 1).folded == CountedThing.cent
    {
      return (CountedThing.percent, position + 2)
    }
    guard noun.kind == .word, !noun.flags.contains(.stopword), !noun.flags.contains(.capitalized),
      noun.end - noun.start >= 3
    else { return nil }
    guard ClaimWords.units.contains(noun.folded) else { return (CountedThing.name(of: noun.folded), position + 1) }
    guard position + 1 < words.count, words.follows(position + 1), isContent(position + 1, words),
      !ClaimWords.measuring.contains(words.token(position + 1).folded)
    else { return nil }
    return (words.token(position + 1).folded, position + 2)
  }

  /// "40 tons each": of every one of several, and not of all.
  private func isShare(_ position: Int, _ words: WordSequence) -> Bool {
    position < words.count && words.follows(position) && ClaimWords.sharing.contains(words.token(position).folded)
  }

  /// "12 kilometers from the coast": how far off something is, if from no place with a name.
  private func isDistance(_ noun: (hash: UInt64, end: Int), _ words: WordSequence) -> Bool {
    CountedThing.isMeasure(noun.hash) && noun.end < words.count
      && words.token(noun.end).folded == MeasureReader.from
  }

  /// "27 were killed", "27 dead": people, though no word says so.
  private func isVictim(_ position: Int, _ words: WordSequence) -> Bool {
    var place = position
    if place < words.count, ClaimWords.auxiliaries.contains(words.token(place).folded) { place += 1 }
    guard place < words.count, words.follows(place) else { return false }
    return ClaimWords.fates.contains(words.token(place).folded)
  }

  /// The word that a number is the object of: "scored", "needed".
  private func verb(before position: Int, _ words: WordSequence) -> UInt64? {
    (max(0, position - Self.verbReach)..<position).last {
      isContent($0, words) && QuantityWords.bounds[words.token($0).folded] == nil
    }.map { root(at: $0, words) }
  }

  private func root(at position: Int, _ words: WordSequence) -> UInt64 {
    let token = words.token(position)
    return VerbForms.root(of: words.text[Int(token.start)..<Int(token.end)], folded: token.folded)
  }

  private func state(around number: Range<Int>, _ words: WordSequence) -> UInt64? {
    state(in: number.upperBound..<min(words.count, number.upperBound + Self.reach), words)
      ?? state(in: max(0, number.lowerBound - Self.reach)..<number.lowerBound, words)
  }

  private func state(in range: Range<Int>, _ words: WordSequence) -> UInt64? {
    range.lazy.compactMap { ClaimWords.states[words.token($0).folded] }.first
  }

  /// Days long before the report that the sentence tells of.
  private func past(in statement: Statement) -> Set<CalendarDate> {
    guard let today = article.article.metadata.date?.value.day else { return [] }
    let dates = article.analysis.dates.filter { statement.range.contains(Int($0.range.lowerBound)) }
    return Set(
      dates.compactMap { date in
        guard let value = date.value,
          value.start.dayNumber + value.precision.days + Self.pastDays < today.dayNumber
        else { return nil }
        return value.start
      })
  }

  /// The one day a sentence tells of, with the word beside it.
  private func days(in words: WordSequence, _ statement: Statement) -> [Found] {
    let dates = article.analysis.dates.filter { statement.range.contains(Int($0.range.lowerBound)) }
    guard let date = dates.first, dates.allSatisfy({ $0.value == date.value }), let value = date.value,
      value.precision == .day
    else { return [] }
    let first = position(of: Int(date.range.lowerBound) - statement.range.lowerBound, words)
    let end = position(of: Int(date.range.upperBound) - statement.range.lowerBound, words)
    guard let word = (max(0, first - Self.reach)..<first).last(where: { isContent($0, words) }),
      !ClaimWords.speech.contains(words.token(word).folded), !ClaimWords.units.contains(words.token(word).folded)
    else { return [] }
    return [(.day(of: words.token(word).folded), .day(value.start), word..<max(word + 1, end))]
  }

  private func position(of offset: Int, _ words: WordSequence) -> Int {
    (0..<words.count).first { Int(words.token($0).start) >= offset } ?? words.count
  }

  private func isContent(_ position: Int, _ words: WordSequence) -> Bool {
    let token = words.token(position)
    return token.kind == .word && !token.flags.contains(.stopword) && !token.flags.contains(.capitalized)
      && token.end - token.start >= 3
  }

  /// "Ruiz won", "killed by Holm": who did what only one can have done. Of "Ruiz won the first race and Holm won the
  /// second" each may be right.
  private func actors(in words: WordSequence, _ statement: Statement) -> [Found] {
    let found = names(in: statement).compactMap { name -> Found? in
      let first = position(of: Int(name.range.lowerBound) - statement.range.lowerBound, words)
      let end = position(of: Int(name.range.upperBound) - statement.range.lowerBound, words)
      let full = article.article.document.string(Range<Int>(name.full))
      let isListed =
        [first - 1, end].contains { $0 >= 0 && $0 < words.count && words.token($0).folded == SlotWords.and }
      guard name.kind != .place, !isListed, end > first else { return nil }
      if end < words.count, words.follows(end), ClaimWords.exclusive.contains(words.token(end).folded) {
        return (.actor(words.token(end).folded), .name(full), first..<end + 1)
      }
      guard first >= 2, words.token(first - 1).folded == ClaimWords.by, words.follows(first - 1),
        isContent(first - 2, words)
      else { return nil }
      return (.actor(words.token(first - 2).folded), .name(full), first - 2..<end)
    }
    return found.filter { one in found.allSatisfy { $0.slot != one.slot || $0.value == one.value } }
  }

  /// How old those are who are called by their full names.
  private func ages(in words: WordSequence, _ statement: Statement) -> [Found] {
    let reader = AgeReader(words)
    return names(in: statement).compactMap { name in
      guard name.kind != .place, let person = PersonKey(article.article.document.string(Range<Int>(name.full))) else {
        return nil
      }
      let first = position(of: Int(name.range.lowerBound) - statement.range.lowerBound, words)
      let end = position(of: Int(name.range.upperBound) - statement.range.lowerBound, words)
      guard first < end, let found = reader.age(of: first..<end) else { return nil }
      return (.age(of: person), .quantity(Quantity(number: found.age, bound: .exact)), found.words)
    }
  }

  private func names(in statement: Statement) -> [NameMention] {
    article.analysis.names.filter { statement.range.contains(Int($0.range.lowerBound)) }
  }

  /// The last name of no place before a number or a day.
  private func subject(before found: Found, _ words: WordSequence, _ statement: Statement) -> String? {
    if case .name = found.value { return nil }
    if case .age = found.slot { return nil }
    let start = words.token(found.words.lowerBound).start + Int32(statement.range.lowerBound)
    return names(in: statement).last { $0.range.upperBound <= start && $0.kind != .place }.map {
      article.article.document.string(Range<Int>($0.full))
    }
  }

  /// Names of places the sentence locates something in.
  private func places(in words: WordSequence, _ statement: Statement) -> Set<UInt64> {
    Set(
      names(in: statement).compactMap { name in
        let first = position(of: Int(name.range.lowerBound) - statement.range.lowerBound, words)
        guard first > 0, first < words.count, ClaimWords.locating.contains(words.token(first - 1).folded) else {
          return nil
        }
        return words.token(first).folded
      })
  }
}

extension PartialDate.Precision {
  /// How many days such a period has.
  fileprivate var days: Int {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 31
    case .quarter: 92
    case .year: 366
    }
  }
}
