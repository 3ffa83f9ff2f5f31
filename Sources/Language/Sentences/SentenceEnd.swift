internal import Bytes

/// Decides whether a sentence ends at a full stop, a question mark, an exclamation mark or an ellipsis.
struct SentenceEnd {
  let view: TokenView
  let pairing: QuotePairing
  let block: Range<Int>
  /// First token of the sentence so far.
  var start: Int

  init(_ view: TokenView, _ pairing: QuotePairing, block: Range<Int>, start: Int) {
    (self.view, self.pairing, self.block, self.start) = (view, pairing, block, start)
  }

  /// The first token after the sentence that ends at `index`, or nil; and the last token that has been looked at.
  func boundary(at index: Int) -> (next: Int?, last: Int) {
    if view.mark(index) == .period, view.mark(index + 1) == .period, index + 1 < block.upperBound {
      return boundary(atSpacedEllipsis: index)
    }
    let last = absorbClosers(after: index)
    let next = last + 1
    guard next < block.upperBound else { return (nil, last) }
    return (ends(at: index, next: next) ? next : nil, last)
  }

  /// The first token after a sentence that ends with a closing quotation mark or bracket, or nil.
  func boundary(afterEnclosed close: Int, isQuote: Bool) -> Int? {
    let next = absorbClosers(after: close) + 1
    guard next < block.upperBound, view.spaceBefore(next) else { return nil }
    let opening = afterOpeners(next)
    if view.isNumber(opening) { return view.mark(close - 1) == .period ? next : nil }
    guard view.capitalized(opening) else { return nil }
    let afterStop = view.mark(close - 1) == .period
    if isQuote, opening == next, !afterStop || Int(pairing.partner[close]) == start,
      isAttribution(at: next, afterStop: afterStop)
    {
      return nil
    }
    return next
  }
}

extension SentenceEnd {
  /// Past marks that close, without a space before them, and note numbers in brackets.
  private func absorbClosers(after index: Int) -> Int {
    var last = index
    while last + 1 < block.upperBound, !view.spaceBefore(last + 1), let mark = view.mark(last + 1) {
      if mark.isCloser || mark == .exclamation || mark == .question {
        last += 1
      } else if mark == .straightDouble || mark == .straightSingle, Int(pairing.partner[last + 1]) <= last,
        view.spaceBefore(last + 2) || !view.isWord(last + 2)
      {
        last += 1
      } else if mark == .openBracket, view.isNumber(last + 2), view.mark(last + 3) == .closeBracket {
        last += 3
      } else {
        break
      }
    }
    return min(last, block.upperBound - 1)
  }

  private func afterOpeners(_ index: Int) -> Int {
    var place = index
    while place < block.upperBound, place - index < 3, let mark = view.mark(place) {
      switch mark {
      case .openParenthesis, .openBracket, .straightDouble, .leftDouble, .leftGuillemet, .backticks, .straightSingle,
        .leftSingle,
        .bullet, .currency, .at, .hash:
        place += 1
      default: return place
      }
    }
    return place
  }

  private func ends(at index: Int, next: Int) -> Bool {
    let mark = view.mark(index)
    let opening = afterOpeners(next)
    guard opening < block.upperBound else { return false }
    guard view.spaceBefore(next) else { return mark == .period && next == index + 1 && endsWithoutSpace(index, next) }
    let capital = view.capitalized(opening)
    switch mark {
    case .exclamation:
      return (capital || view.isNumber(opening))
        && !(view.has(index - 1, .exclaimingName) && !view.has(opening, .opener))
    case .question: return capital || view.isNumber(opening) || opening > next
    case .ellipsis:
      return capital
        && (view.length(index) > 3 && view.mark(index) == .ellipsis && isDots(index)
          || opensSentence(opening) && view.word(opening) != .i)
    default:
      return StopReading(self, index: index, opening: opening).ends || breaksOff(before: opening, after: index, next)
    }
  }

  /// "a king. “...he became": a quotation that begins in the middle of what was said.
  private func breaksOff(before opening: Int, after index: Int, _ next: Int) -> Bool {
    opening > next && view.mark(opening) == .ellipsis && view.isWord(index - 1) && view.length(index - 1) > 2
      && !view.has(index - 1, [.abbreviation, .titleAbbreviation])
  }

  private func isDots(_ index: Int) -> Bool { view.text[Int(view.tokens[index].start)] == UInt8(ascii: ".") }

  /// Whether a word with a capital is one that opens sentences rather than a name.
  func opensSentence(_ index: Int) -> Bool {
    view.has(index, .opener) && !view.flag(index, .allCaps) || view.word(index) == .a
  }

  /// "end.Next": a space is missing. Not in initials, abbreviations, addresses.
  private func endsWithoutSpace(_ index: Int, _ next: Int) -> Bool {
    guard view.capitalized(next), !view.flag(next, .allCaps), !view.has(next, .addressEnding),
      view.length(next) > 1 || view.word(next) == .i || view.word(next) == .a
    else { return false }
    if view.isNumber(index - 1) { return !view.spaceBefore(index) && index - 1 > start }
    guard view.isWord(index - 1), view.length(index - 1) > 1, !view.flag(index - 1, [.dotted]),
      !view.flag(index - 1, .allCaps),
      !view.has(index - 1, [.titleAbbreviation, .abbreviation])
    else { return false }
    return view.mark(next + 1) != .period || view.spaceBefore(next + 1) || view.has(next, .titleAbbreviation)
  }

  /// `. . .` ends nothing; `. . . .` and a full stop before `. . .` do.
  private func boundary(atSpacedEllipsis index: Int) -> (next: Int?, last: Int) {
    var end = index
    while end < block.upperBound, view.mark(end) == .period { end += 1 }
    let last = absorbClosers(after: end - 1)
    guard last + 1 < block.upperBound, view.capitalized(afterOpeners(last + 1)) else { return (nil, last) }
    if view.spaceBefore(index) { return (end - index >= 4 ? last + 1 : nil, last) }
    return end - index >= 4 ? (index + 1, index) : (nil, last)
  }

  /// "Trump." of “Done?” Wallace asked Trump.
  private func endsWithWhoIsAsked(_ first: Int) -> Bool {
    var place = first
    while place < min(first + 5, block.upperBound),
      view.capitalized(place) || view.has(place, .determiner)
        || view.isWord(place) && !view.has(place, [.stopword, .preposition])
    {
      place += 1
    }
    return place > first && (place == block.upperBound || view.mark(place)?.isTerminal == true)
  }

  /// Whether words with a capital right after a quotation say who spoke: “Never!” Ana Ruiz said.
  private func isAttribution(at index: Int, afterStop: Bool) -> Bool {
    var place = index
    while place < block.upperBound, place - index < 8,
      view.capitalized(place) || view.has(place, [.nameParticle, .title])
        || view.mark(place) == .period && view.has(place - 1, .titleAbbreviation)
        || place > index && view.classes(place).isDisjoint(with: [.stopword, .speechPast, .speechOther])
          && view.isWord(place)
    { place += 1 }
    if view.has(place, .speechAdverb) { place += 1 }
    guard view.has(place, [.speechPast, .speechOther]), place > index else { return false }
    let after = place + (view.has(place + 1, .speechAdverb) ? 2 : 1)
    guard after < block.upperBound else { return true }
    if view.mark(after)?.isTerminal == true { return true }
    guard !afterStop else { return false }
    if view.word(place) == .told || view.mark(after) == .comma { return true }
    if view.word(place) == .asked, endsWithWhoIsAsked(after) { return true }
    return view.has(after, [.preposition, .weekday]) || view.word(after) == .as
  }
}
