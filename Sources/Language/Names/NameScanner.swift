/// Finds the names of a text by their form: runs of words with capitals, parted from the titles before them.
struct NameScanner {
  let view: TokenView
  /// In the order of the text.
  private var names: [NameReading] = []
  private var runs: NameRuns
  /// Words that stand with a capital inside a sentence, and so are names where they open one.
  private var inside = HashSieve()
  private var kinds: NameKindReader

  /// Who is named in the text.
  static func names(in view: TokenView) -> NameRegister {
    var scanner = NameScanner(view)
    scanner.scan()
    return NameRegister(view, scanner.names)
  }

  private init(_ view: TokenView) {
    self.view = view
    runs = NameRuns(view)
    kinds = NameKindReader(view: view)
    names.reserveCapacity(view.count / 16)
  }

  private mutating func scan() {
    runs.scan()
    for run in runs.runs {
      for index in run where view.isWord(index) && !runs.opens(index) { inside.insert(view.tokens[index].folded) }
      if run.count == 1, isFollowedBySpeech(run.upperBound) { kinds.alone.insert(view.tokens[run.lowerBound].folded) }
    }
    for run in runs.runs { read(run) }
    guard !runs.headlines.isEmpty else { return }
    let found = HeadlineNames(view: view, known: names).names(in: runs.headlines)
    guard !found.isEmpty else { return }
    names = (names + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

extension NameScanner {
  private mutating func read(_ run: Range<Int>) {
    var run = run
    if runs.opens(run.lowerBound), let first = firstName(of: run) { run = first..<run.upperBound }
    run = trimmed(run)
    if view.has(run.upperBound - 1, .organizationSuffix) { run = withoutOffice(run) }
    guard !run.isEmpty else { return }
    if view.has(run.upperBound - 1, .organizationSuffix), run.count > 1 { return append(run, .organization) }
    if let holder = holder(in: run) {
      append(run.lowerBound..<holder, view.has(run.lowerBound, .place) ? .place : .organization)
      return append(holder..<run.upperBound, .person)
    }
    guard let title = lastTitle(in: run) else { return append(run, kinds.kind(of: run)) }
    appendBeforeTitle(run.lowerBound..<title)
    let isOffice = title + 1 < run.upperBound && view.word(title + 1) == .of
    let isStyled = view.has(title, .titleAbbreviation) || view.has(title - 1, .titleAbbreviation)
    let name =
      isOffice
      ? personAfterOffice(title + 2..<run.upperBound) : trimmed(title + 1..<run.upperBound, isNameAlone: isStyled)
    guard !name.isEmpty else { return }
    if isOffice { return append(name, .person, title: run.lowerBound..<name.lowerBound) }
    let afterStop = view.mark(name.lowerBound) == .period ? name.lowerBound + 1..<name.upperBound : name
    append(afterStop, .person, title: run.lowerBound..<title + 1)
  }

  /// Where the person begins in "Commons Ana Ruiz" of "leader of the Commons Ana Ruiz", and in "Syria Staffan de Mistura" of
  /// "envoy for Syria Staffan de Mistura".
  private func holder(in run: Range<Int>) -> Int? {
    let (office, first, last) = (run.lowerBound, run.lowerBound + 1, run.upperBound - 1)
    let role = view.word(office - 1) == .the ? office - 3 : office - 2
    guard run.count >= 3, view.has(role, [.title, .role]), view.has(role + 1, .preposition),
      !view.has(office, [.maleName, .femaleName, .title, .role]), view.isWord(last), view.capitalized(last),
      !view.has(last, [.organizationHead, .organizationSuffix, .thingHead, .placeHead])
    else { return nil }
    if run.dropFirst().contains(where: { view.has($0, .nameParticle) && !view.capitalized($0) }) { return first }
    if run.count == 3 || (office..<last).contains(where: { view.word($0) == .of }),
      view.has(last - 1, [.maleName, .femaleName])
    {
      return last - 1
    }
    return nil
  }

  /// "ExxonMobil Corporation" of "Vice President of ExxonMobil Corporation".
  private func withoutOffice(_ run: Range<Int>) -> Range<Int> {
    guard let of = run.first(where: { view.word($0) == .of }), run.lowerBound < of,
      (run.lowerBound..<of).allSatisfy({ view.has($0, [.title, .role]) || view.mark($0) == .hyphen })
    else { return run }
    let organization = trimmed(of + 1..<run.upperBound)
    return organization.count > 1 ? organization : run.upperBound..<run.upperBound
  }

  /// "Marco Rubio" of "State Marco Rubio", which stood after "Secretary of"; empty when only the office is named.
  private func personAfterOffice(_ run: Range<Int>) -> Range<Int> {
    if let first = run.dropFirst().first(where: { view.has($0, [.maleName, .femaleName]) }) {
      return first..<run.upperBound
    }
    guard !run.contains(where: { !view.capitalized($0) || view.has($0, [.organizationHead, .organizationSuffix]) })
    else {
      return run.upperBound..<run.upperBound
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
    if run.count > 2, !isKnown(first), view.capitalized(first + 1), view.has(first + 1, [.maleName, .femaleName]),
      !inside.mayContain(view.tokens[first].folded)
    {
      return first + 1
    }
    if run.count > 1, view.endsIn("ing", first), !isKnown(first), isSeenInside(first + 1), !isSeenInside(first) {
      return first + 1
    }
    if run.count > 1 || view.flag(first, [.possessive]) || isKnown(first) { return first }
    return inside.mayContain(view.tokens[first].folded) || isFollowedBySpeech(run.upperBound) ? first : first + 1
  }

  /// Whether a word stands with a capital inside a sentence as well: "Choosing Ruiz" is Ruiz where she is named elsewhere.
  private func isSeenInside(_ index: Int) -> Bool { inside.mayContain(view.tokens[index].folded) }

  private func isKnown(_ index: Int) -> Bool {
    view.has(index, [.place, .maleName, .femaleName, .title, .titleAbbreviation, .demonym])
      || view.flag(index, .allCaps) || view.flag(index, .innerCapital) || view.flag(index, .dotted)
  }

  private func isFollowedBySpeech(_ index: Int) -> Bool {
    view.has(index, PhraseReader.speech) && !view.has(index, .speechNoun) && !view.capitalized(index)
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
    if view.flag(index, .possessive) { return false }
    if view.word(index) == .pm { return view.flag(index, .allCaps) && !view.isNumber(index - 1) }
    return view.has(index, .title) || view.has(index, .role) && !view.has(index, .plural)
  }

  /// "White House" of "White House Press Secretary", "Minnesota" of "Minnesota Sen.": a name of its own.
  private mutating func appendBeforeTitle(_ range: Range<Int>) {
    var end = range.first(where: isTitle) ?? range.upperBound
    while end > range.lowerBound, isPartOfTitle(end - 1) { end -= 1 }
    let run = trimmed(range.lowerBound..<end)
    guard !run.isEmpty else { return }
    if isCabinetPost(range.upperBound), !view.has(run.upperBound - 1, .properInstitution) {
      return appendCountry(of: run)
    }
    let kind = kinds.kind(of: run)
    if kind == .place || kind == .organization { append(run, kind) }
  }

  /// Minister, and secretary: before them stands what they are minister of.
  private func isCabinetPost(_ title: Int) -> Bool { view.word(title) == .minister || view.word(title) == .secretary }

  /// "US" of "US Energy Secretary": the place that begins before the portfolio; a house where nothing else is told.
  private mutating func appendCountry(of run: Range<Int>) {
    for end in (run.lowerBound + 1...run.upperBound).reversed() where kinds.kind(of: run.lowerBound..<end) == .place {
      return append(run.lowerBound..<end, .place)
    }
    if view.word(run.upperBound - 1) == .house { append(run, .organization) }
  }

  /// What stands between whose office it is and the office: "Majority" of "Senate Majority Leader".
  private func isPartOfTitle(_ index: Int) -> Bool {
    switch view.word(index) {
    case .majority, .minority, .press, .vice, .acting, .interim: true
    default: !view.isWord(index) || view.has(index, .demonym)
    }
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
}
