/// Runs of words with capitals and what joins them. Lines in capitals have none, and headlines are set aside.
struct NameRuns {
  let view: TokenView
  /// In the order of the text.
  private(set) var runs: [Range<Int>] = []
  /// Blocks with a capital on nearly every word, where a capital says nothing.
  private(set) var headlines: [Range<Int>] = []

  init(_ view: TokenView) {
    self.view = view
    runs.reserveCapacity(view.count / 12)
  }

  mutating func scan() {
    var index = 0
    var block: Int32 = -1
    while index < view.count {
      if view.tokens[index].block != block {
        block = view.tokens[index].block
        if let end = skipped(from: index) {
          index = end
          continue
        }
      }
      index = placeOfCapital(from: index)
      guard index < view.count, view.tokens[index].block == block else { continue }
      let end = endOfRun(from: index)
      runs.append(openingParticle(of: index)..<end)
      index = end
    }
  }

  /// Whether a capital here says nothing: the opening of a sentence, of a quotation, or after a colon.
  func opens(_ index: Int) -> Bool {
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

  /// "de" of "de Mistura said" and "al" of "al-Moallem said": where a run begins whose first word with a capital is at `index`.
  private func openingParticle(of index: Int) -> Int {
    var first = view.mark(index - 1) == .hyphen && !view.spaceBefore(index) ? index - 2 : index - 1
    guard isParticle(first), view.tokens[first].block == view.tokens[index].block else { return index }
    while isParticle(first - 1), view.tokens[first - 1].block == view.tokens[index].block { first -= 1 }
    return first
  }

  /// A small particle that is no other word of English.
  private func isParticle(_ index: Int) -> Bool {
    view.has(index, .nameParticle) && !view.capitalized(index) && !view.has(index, [.numberWord, .stopword])
  }

  /// The next word with a capital, or where the block of the token at `first` ends.
  private func placeOfCapital(from first: Int) -> Int {
    let tokens = view.tokens
    var index = first
    while index < tokens.count, tokens[index].block == tokens[first].block,
      tokens[index].kind != .word || !tokens[index].flags.contains(.capitalized)
    { index &+= 1 }
    return index
  }

  private func endOfRun(from first: Int) -> Int {
    var end = first + 1
    while end < min(view.count, first + 24), !view.flag(end - 1, .possessive) || isOfficeOfHolder(end),
      let next = joined(end, from: first)
    {
      end = next
    }
    return end
  }

  /// "Department" of "County Sheriff's Department" and "Fund" of "Children's Fund".
  private func isOfficeOfHolder(_ index: Int) -> Bool {
    view.has(index - 1, [.title, .role]) && view.has(index, [.organizationHead, .organizationSuffix])
  }

  /// The end of the run when what stands at `index` belongs to it, nil when it does not.
  private func joined(_ index: Int, from first: Int) -> Int? {
    guard view.tokens[index].block == view.tokens[first].block, !view.flag(index, .sentenceStart) else { return nil }
    if view.capitalized(index) { return view.spaceBefore(index) ? index + 1 : nil }
    if let mark = view.mark(index) { return joined(mark, at: index) }
    if view.has(index, .nameParticle), view.word(index) != .a {
      if view.mark(index + 1) == .hyphen, !view.spaceBefore(index + 1), !view.spaceBefore(index + 2) {
        return view.capitalized(index + 2) ? index + 3 : nil
      }
      let next = view.has(index + 1, .nameParticle) && !view.capitalized(index + 1) ? index + 2 : index + 1
      return view.capitalized(next) && !view.flag(next, .sentenceStart) ? next + 1 : nil
    }
    if view.word(index) == .and { return joinsOffices(index, from: first) ? index + 2 : nil }
    guard
      view.word(index) == .of && view.has(index - 1, [.organizationHead, .placeHead, .title]) || joinsPurpose(index)
    else { return nil }
    let next = view.word(index + 1) == .the ? index + 2 : index + 1
    return view.capitalized(next) ? next + 1 : nil
  }

  /// "on" of "Commission on Human Rights" and "for" of "Forum for Democratic Change".
  private func joinsPurpose(_ index: Int) -> Bool {
    guard view.word(index) == .on || view.word(index) == .for, view.has(index - 1, .organizationHead),
      view.has(index - 1, .organizationSuffix)
    else { return false }
    return !view.has(index + 1, [.place, .weekday, .month, .maleName, .femaleName, .title, .namedDay])
  }

  /// "Department of Health and Human Services".
  private func joinsOffices(_ and: Int, from first: Int) -> Bool {
    guard view.capitalized(and + 1), !view.has(and + 1, [.maleName, .femaleName, .title, .place, .organizationHead])
    else {
      return false
    }
    return (first..<and).contains { view.word($0) == .of && view.has($0 - 1, .organizationHead) }
      && !view.has(and - 1, .place)
  }

  private func joined(_ mark: Mark, at index: Int) -> Int? {
    let next = index + 1
    if mark == .hyphen, isHonorific(next), !view.spaceBefore(index), !view.spaceBefore(next) { return next + 1 }
    if mark == .hyphen, view.mark(next + 1) == .hyphen, view.isWord(next), view.capitalized(next + 2),
      (index...next + 2).allSatisfy({ !view.spaceBefore($0) })
    {
      return next + 3
    }
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

extension NameRuns {
  /// Tokens of the longest block that may be a headline.
  private static let longestHeadline = 40

  /// "aga" of "Osman-aga", as elders are called.
  private func isHonorific(_ index: Int) -> Bool {
    switch view.word(index) {
    case .aga, .bey, .khan, .pasha: true
    default: false
    }
  }

  /// The end of the block at `first` when it is written in capitals or as a headline.
  private mutating func skipped(from first: Int) -> Int? {
    let reach = first + Self.longestHeadline
    if reach < view.count, view.tokens[reach].block == view.tokens[first].block { return nil }
    var (words, capitals, shouted) = (0, 0, 0)
    var index = first
    while index < view.count, view.tokens[index].block == view.tokens[first].block {
      if view.isWord(index), !view.has(index, .stopword) || view.flag(index, .allCaps) {
        words += 1
        if view.capitalized(index) { capitals += 1 }
        if view.flag(index, .allCaps) { shouted += 1 }
      }
      index += 1
    }
    if words > 3, shouted * 4 > words * 3 { return index }
    guard words > 3 ? capitals * 5 > words * 4 : words == 3 && capitals == 3, view.mark(index - 1) != .period else {
      return nil
    }
    headlines.append(first..<index)
    return index
  }
}
