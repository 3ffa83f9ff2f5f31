internal import Bytes

/// Finds the names of a text by their form: runs of words with capitals, parted from the titles before them.
struct NameScanner {
  let view: TokenView
  /// In the order of the text.
  private(set) var names: [NameReading] = []
  /// Words that stand with a capital inside a sentence, and so are names where they open one.
  private var inside = HashSieve()

  init(_ view: TokenView) {
    self.view = view
    names.reserveCapacity(view.count / 16)
  }

  mutating func scan() {
    let runs = runs()
    for run in runs {
      for index in run where view.isWord(index) && !opens(index) { inside.insert(view.tokens[index].folded) }
    }
    for run in runs { read(run) }
  }
}

/// A set of hashes that may take a stranger for a member, once in a few hundred.
struct HashSieve {
  private var words = [UInt64](repeating: 0, count: 256)

  mutating func insert(_ hash: UInt64) { words[Int(hash >> 6 & 255)] |= 1 << (hash & 63) }
  func mayContain(_ hash: UInt64) -> Bool { words[Int(hash >> 6 & 255)] & 1 << (hash & 63) != 0 }
}

extension NameScanner {
  /// Runs of words with capitals and what joins them, in the order of the text. Lines in capitals have none.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    runs.reserveCapacity(view.count / 12)
    var index = 0
    while index < view.count {
      guard view.capitalized(index) else {
        index += 1
        continue
      }
      if isShouted(index) {
        index = view.block(from: index).upperBound
        continue
      }
      let end = endOfRun(from: index)
      runs.append(index..<end)
      index = end
    }
    return runs
  }

  /// Whether the block of this word is written in capitals, or with a capital on each word, as headlines are.
  private func isShouted(_ index: Int) -> Bool {
    guard index == 0 || view.tokens[index - 1].block != view.tokens[index].block else { return false }
    var (words, capitals) = (0, 0)
    var place = index
    while place < view.count, place < index + 40, view.tokens[place].block == view.tokens[index].block {
      if view.isWord(place), !view.has(place, .stopword) || view.flag(place, .allCaps) {
        words += 1
        if view.flag(place, .allCaps) { capitals += 1 }
      }
      place += 1
    }
    return words > 3 && capitals * 4 > words * 3
  }

  /// Whether a capital here says nothing: the opening of a sentence, of a quotation, or after a colon.
  private func opens(_ index: Int) -> Bool {
    if view.flag(index, .sentenceStart) { return true }
    switch view.mark(index - 1) {
    case .colon, .straightDouble, .leftDouble, .leftGuillemet, .backticks, .leftSingle, .straightSingle, .bullet,
      .ellipsis,
      .dash, .openParenthesis, .openBracket, .asterisk, .period, .exclamation, .question:
      return
        !(view.mark(index - 1) == .period && view.has(index - 2, [.titleAbbreviation, .abbreviation])
        || view.mark(index - 1) == .period && index >= 2 && view.length(index - 2) == 1)
    default: return false
    }
  }

  private func endOfRun(from first: Int) -> Int {
    var end = first + 1
    while end < view.count, !view.flag(end - 1, .possessive), let next = joined(end, from: first) { end = next }
    return end
  }

  /// The end of the run when what stands at `index` belongs to it, nil when it does not.
  private func joined(_ index: Int, from first: Int) -> Int? {
    guard view.tokens[index].block == view.tokens[first].block, !view.flag(index, .sentenceStart) else { return nil }
    if view.capitalized(index) { return view.spaceBefore(index) ? index + 1 : nil }
    if let mark = view.mark(index) { return joined(mark, at: index) }
    if view.has(index, .nameParticle), view.word(index) != .a {
      let next = view.has(index + 1, .nameParticle) && !view.capitalized(index + 1) ? index + 2 : index + 1
      return view.capitalized(next) && !view.flag(next, .sentenceStart) ? next + 1 : nil
    }
    guard view.word(index) == .of, view.has(index - 1, [.organizationHead, .placeHead, .title]) else { return nil }
    let next = view.word(index + 1) == .the ? index + 2 : index + 1
    return view.capitalized(next) ? next + 1 : nil
  }

  private func joined(_ mark: Mark, at index: Int) -> Int? {
    let next = index + 1
    guard view.capitalized(next), !view.flag(next, .sentenceStart) else { return nil }
    switch mark {
    case .hyphen: return !view.spaceBefore(index) && !view.spaceBefore(next) ? next + 1 : nil
    case .ampersand: return view.spaceBefore(index) == view.spaceBefore(next) ? next + 1 : nil
    case .period:
      let isShort = view.length(index - 1) == 1 || view.has(index - 1, [.titleAbbreviation, .abbreviation])
      return isShort && !view.spaceBefore(index) && view.spaceBefore(next) ? next + 1 : nil
    default: return nil
    }
  }
}

extension NameScanner {
  private mutating func read(_ run: Range<Int>) {
    var run = run
    if opens(run.lowerBound), let first = firstName(of: run) { run = first..<run.upperBound }
    run = trimmed(run)
    guard !run.isEmpty else { return }
    if view.has(run.upperBound - 1, .organizationSuffix), run.count > 1 { return append(run, .organization) }
    guard let title = lastTitle(in: run) else { return append(run, kind(of: run)) }
    appendBeforeTitle(run.lowerBound..<title)
    let isOffice = title + 1 < run.upperBound && view.word(title + 1) == .of
    let name = isOffice ? personAfterOffice(title + 2..<run.upperBound) : trimmed(title + 1..<run.upperBound)
    guard !name.isEmpty else { return }
    if isOffice { return append(name, .person, title: run.lowerBound..<name.lowerBound) }
    let afterStop = view.mark(name.lowerBound) == .period ? name.lowerBound + 1..<name.upperBound : name
    append(afterStop, .person, title: run.lowerBound..<title + 1)
  }

  /// "Marco Rubio" of "State Marco Rubio", which stood after "Secretary of"; empty when only the office is named.
  private func personAfterOffice(_ run: Range<Int>) -> Range<Int> {
    if let first = run.dropFirst().first(where: { view.has($0, [.maleName, .femaleName]) }) {
      return first..<run.upperBound
    }
    return run.count >= 3 ? run.upperBound - 2..<run.upperBound : run.upperBound..<run.upperBound
  }

  /// Where the name begins in a run that opens a sentence: its first word may be any word.
  private func firstName(of run: Range<Int>) -> Int? {
    let first = run.lowerBound
    let classes = view.classes(first)
    let common: LexicalClass = [
      .stopword, .opener, .connective, .speechOther, .preposition, .determiner, .questionWord, .speechAdverb, .plural,
    ]
    if !classes.isDisjoint(with: common) {
      return isKnown(first) && run.count > 1 && !classes.contains(.stopword) ? first : first + 1
    }
    if run.count > 1 || view.flag(first, [.possessive]) || isKnown(first) { return first }
    return inside.mayContain(view.tokens[first].folded) || isFollowedBySpeech(run.upperBound) ? first : first + 1
  }

  private func isKnown(_ index: Int) -> Bool {
    view.has(index, [.place, .maleName, .femaleName, .title, .titleAbbreviation, .demonym])
      || view.flag(index, .allCaps) || view.flag(index, .innerCapital) || view.flag(index, .dotted)
  }

  private func isFollowedBySpeech(_ index: Int) -> Bool {
    view.has(index, PhraseReader.speech) && !view.capitalized(index)
  }

  /// Without words at either end that are no part of a name: "The", "English", Monday, "I", a full stop.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var (first, end) = (run.lowerBound, run.upperBound)
    while first < end, !view.isWord(first) || isFunctionWord(first) || isDay(first) { first += 1 }
    while first < end, !view.isWord(end - 1) || isFunctionWord(end - 1) || isDay(end - 1) { end -= 1 }
    if end - first == 1, view.has(first, .neverName), !view.has(first, .place) { return first..<first }
    return first..<end
  }

  private func isFunctionWord(_ index: Int) -> Bool {
    view.has(index, .stopword) && !view.flag(index, .allCaps)
      && !view.has(index, [.maleName, .femaleName, .nameParticle])
      || view.length(index) == 1 && view.mark(index + 1) != .period || view.word(index) == .i
  }

  private func isDay(_ index: Int) -> Bool {
    view.has(index, [.weekday, .month]) && !view.has(index, [.femaleName, .maleName])
  }

  /// The last title that has a name after it.
  private func lastTitle(in run: Range<Int>) -> Int? {
    var index = run.upperBound - 1
    while index >= run.lowerBound {
      if isTitle(index) {
        if index == run.upperBound - 1, view.has(run.lowerBound, [.maleName, .femaleName]), run.count > 1 {
          return nil
        }
        return view.mark(index + 1) == .period && index + 1 < run.upperBound ? index + 1 : index
      }
      index -= 1
    }
    return nil
  }

  private func isTitle(_ index: Int) -> Bool {
    view.has(index, [.title, .role]) && !view.flag(index, .possessive)
      || view.has(index, .titleAbbreviation) && view.mark(index + 1) == .period
  }

  /// "White House" of "White House Press Secretary", "Minnesota" of "Minnesota Sen.": a name of its own.
  private mutating func appendBeforeTitle(_ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, isTitle(end - 1) || !view.isWord(end - 1) || view.has(end - 1, .demonym) { end -= 1 }
    let run = trimmed(range.lowerBound..<end)
    guard !run.isEmpty else { return }
    let kind = kind(of: run)
    if kind == .place || kind == .organization { append(run, kind) }
  }

  private mutating func append(_ tokens: Range<Int>, _ kind: NameMention.Kind, title: Range<Int> = 0..<0) {
    let tokens = withoutDemonym(tokens)
    guard !tokens.isEmpty else { return }
    names.append(NameReading(tokens: tokens, title: title, kind: kind))
  }

  /// "Democrat Chuck Schumer" is Chuck Schumer.
  private func withoutDemonym(_ tokens: Range<Int>) -> Range<Int> {
    guard tokens.count > 2, view.has(tokens.lowerBound, .demonym),
      view.has(tokens.lowerBound + 1, [.maleName, .femaleName])
    else { return tokens }
    return tokens.lowerBound + 1..<tokens.upperBound
  }

  private func kind(of run: Range<Int>) -> NameMention.Kind {
    let (first, last) = (run.lowerBound, run.upperBound - 1)
    if view.has(last, .organizationSuffix), run.count > 1 { return .organization }
    if view.has(first, .organizationHead) { return run.count > 1 ? .organization : .unknown }
    if run.count == 1 { return kindOfWord(first) }
    if view.has(last, .placeHead) || view.has(first, .placePrefix) && view.has(last, .place) { return .place }
    if view.has(last, .place), run.count == 2, view.mark(first) == nil, !view.has(first, [.maleName, .femaleName]) {
      return .place
    }
    if view.has(first, [.maleName, .femaleName]), !view.has(last, .demonym) { return .person }
    if view.length(first) == 1 || run.contains(where: { view.has($0, .nameParticle) && !view.capitalized($0) }) {
      return .person
    }
    return isTreatedAsPerson(run) ? .person : .unknown
  }

  private func kindOfWord(_ index: Int) -> NameMention.Kind {
    if view.has(index, .place) { return .place }
    if isUnitedStates(index) { return .place }
    if view.flag(index, .dotted) || view.flag(index, .allCaps) { return .organization }
    if view.has(index, [.institution, .organizationSuffix]) { return .organization }
    return .unknown
  }

  /// The lexeme of an acronym is not that of the small word.
  private func isUnitedStates(_ index: Int) -> Bool {
    view.flag(index, .allCaps) && view.tokens[index].folded == Self.unitedStates
  }

  private static let unitedStates = StableHash.of("us".utf8)

  /// "Ana Ruiz, 45," and "Ana Ruiz, who": what follows is said of persons alone.
  private func isTreatedAsPerson(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    guard view.mark(next) == .comma, run.count <= 4, !view.has(run.lowerBound, .placePrefix) else { return false }
    if view.word(next + 1) == .who { return true }
    return view.mark(next + 2) == .comma && (view.digits(next + 1).map { $0 < 111 } ?? false)
  }
}
