internal import Bytes

/// Whether a full stop ends a sentence or belongs to the abbreviation, initial or number before it.
struct StopReading {
  private let end: SentenceEnd
  private let view: TokenView
  /// The full stop, or initials that carry it.
  private let index: Int
  /// The first word or number after it.
  private let opening: Int
  /// The word or number that the stop follows.
  private let word: Int

  init(_ end: SentenceEnd, index: Int, opening: Int) {
    (self.end, view, self.index, self.opening) = (end, end.view, index, opening)
    word = end.view.flag(index, .dotted) ? index : index - 1
  }

  var ends: Bool {
    guard word >= end.start else { return false }
    if view.spaceBefore(index), word != index { return view.capitalized(opening) }
    if view.flag(word, .dotted) { return endsAfterInitials }
    if view.isNumber(word) { return endsAfterNumber }
    guard view.isWord(word) else { return endsAfterMark }
    let classes = view.classes(word)
    if view.isNumber(opening) { return endsBeforeNumber(classes) }
    guard view.capitalized(opening) else { return endsBeforeSmallLetter(classes) }
    if isTitle(classes) { return end.opensSentence(opening) && classes.contains(.abbreviation) && !isName(opening) }
    if view.length(word) == 1 { return endsAfterLetter }
    if isAbbreviation(classes) { return endsAfterAbbreviation }
    return true
  }
}

extension StopReading {
  /// An abbreviation that is also a word ("no", "art", "sun") is one only with a capital or before a number.
  private func isAbbreviation(_ classes: LexicalClass) -> Bool {
    guard classes.contains(.abbreviation) else { return false }
    return view.capitalized(word) || !classes.isDisjoint(with: [.organizationSuffix])
      || view.length(word) > 1 && isSmallAbbreviation
  }

  private var isSmallAbbreviation: Bool {
    switch view.word(word) {
    case .no, .in, .am, .may, .co: view.word(word) == .co
    default: !view.has(word, [.stopword, .weekday])
    }
  }

  private func isTitle(_ classes: LexicalClass) -> Bool {
    classes.contains(.titleAbbreviation) && (view.capitalized(word) || !classes.contains(.stopword))
  }

  private func isName(_ index: Int) -> Bool { view.capitalized(index) && !end.opensSentence(index) }

  /// U.S. President, but: in the U.S. The president.
  private var endsAfterInitials: Bool {
    if view.isNumber(opening) { return false }
    guard view.capitalized(opening) else { return false }
    if isHour { return !isFronted && (end.opensSentence(opening) || view.capitalized(word) || isTitleOrName) }
    if end.opensSentence(opening) { return !view.has(opening, .weekday) }
    return false
  }

  private var isHour: Bool { view.word(word) == .am || view.word(word) == .pm }
  private var isTitleOrName: Bool { view.has(opening, [.title, .maleName, .femaleName]) }

  /// "At 5 a.m. Mr. Smith went": only a time so far.
  private var isFronted: Bool { view.has(end.start, .preposition) && word - end.start <= 4 }

  private var endsAfterNumber: Bool {
    if word == end.start { return false }
    if view.isNumber(opening) { return true }
    return view.capitalized(opening) || opening > index + 1
  }

  /// After a bracket, a percent sign, a degree sign, an address.
  private var endsAfterMark: Bool {
    if view.mark(word) == .degree { return false }
    return view.capitalized(opening) || view.isNumber(opening)
  }

  private func endsBeforeNumber(_ classes: LexicalClass) -> Bool {
    if !classes.isDisjoint(with: [.numericAbbreviation, .titleAbbreviation]) {
      return false
    }
    if classes.contains(.month), view.capitalized(word), view.length(word) <= 4 {
      return view.digits(opening).map { $0 > 31 } ?? false && view.year(opening) == nil
    }
    if isAbbreviation(classes) { return false }
    if view.capitalized(word), view.length(word) <= 3, !view.flag(word, .allCaps) { return false }
    return view.length(word) > 1
  }

  /// A small letter after a full stop: an abbreviation unknown here, a brand (iPhone), or careless writing.
  private func endsBeforeSmallLetter(_ classes: LexicalClass) -> Bool {
    guard view.isWord(opening), opening == index + 1 || view.mark(opening - 1) != .openParenthesis else { return false }
    if !classes.isDisjoint(with: [.abbreviation, .titleAbbreviation, .numericAbbreviation]) { return false }
    if view.flag(opening, .innerCapital) { return true }
    return view.length(word) >= 5 && !view.capitalized(word) && opening == index + 1
  }

  /// An initial (Jonas E. Smith) or a letter that names something (you and I. Did).
  private var endsAfterLetter: Bool {
    let followsName = view.capitalized(word - 1) || view.mark(word - 1) == .period || word == end.start
    if view.word(word) == .i { return !followsName }
    if !view.capitalized(word) { return end.opensSentence(opening) }
    return end.opensSentence(opening) && !followsName
  }

  /// Inc., etc., Nov.: ends the sentence where the next word opens one.
  private var endsAfterAbbreviation: Bool {
    if view.word(word) == .etc { return true }
    if end.opensSentence(opening) { return !view.has(opening, .weekday) }
    return view.has(word, .abbreviation) && isClosingAbbreviation && !isName(opening)
  }

  private var isClosingAbbreviation: Bool { view.mark(opening - 1) == .straightDouble }
}
