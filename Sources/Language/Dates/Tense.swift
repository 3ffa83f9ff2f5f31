/// Whether something has been done or is still to come, as the words around it tell.
enum Tense { case past, future, unknown }

/// Reads the tense of the clause that a date stands in.
///
/// The verb form nearest before the date decides, as dates mostly follow their verb ("announced on Monday that it will");
/// a date at the opening of its clause is read with the verb after it.
struct TenseReading {
  let view: TokenView

  func tense(around date: Range<Int>) -> Tense {
    if isPredicate(date) || isAsSoonAs(date) { return .future }
    guard let before = nearest(before: date.lowerBound) else {
      return nearest(after: date.upperBound)?.tense ?? .unknown
    }
    let isSubject = view.flag(date.upperBound - 1, .possessive) && opensClause(date.lowerBound)
    guard isSubject || before.distance > 2, let after = nearest(after: date.upperBound) else { return before.tense }
    return after.distance <= 1 && before.distance > 2 || after.distance <= 4 && isSubject ? after.tense : before.tense
  }
}

extension TenseReading {
  private typealias Evidence = (tense: Tense, distance: Int)

  /// "that Saturday's event was": what has the date is the subject.
  private func opensClause(_ date: Int) -> Bool {
    view.flag(date, .sentenceStart) || view.has(date - 1, .conjunction) || view.mark(date - 1) == .comma
  }

  /// "The hearing is on Monday".
  private func isPredicate(_ date: Range<Int>) -> Bool {
    let verb = view.has(date.lowerBound - 1, .preposition) ? date.lowerBound - 2 : date.lowerBound - 1
    return view.word(verb) == .is || view.word(verb) == .are
  }

  /// "as soon as Thursday".
  private func isAsSoonAs(_ date: Range<Int>) -> Bool {
    view.word(date.lowerBound - 1) == .as && view.word(date.lowerBound - 2) == .soon
  }

  private func nearest(before date: Int) -> Evidence? {
    var index = date - 1
    var distance = 1
    var isInfinitive = false
    while index >= 0, distance <= 24, !view.flag(index + 1, .sentenceStart),
      view.tokens[index].block == view.tokens[date].block
    {
      if view.mark(index) == .semicolon { return nil }
      if isInfinitive, isIntention(index) { return (.future, distance) }
      if opensInfinitive(index) { isInfinitive = true }
      switch evidence(at: index) {
      case .unknown: break
      case let tense: return (tense, distance)
      }
      index -= 1
      distance += 1
    }
    return nil
  }

  /// The "to" of "voted on Thursday to reopen the bridge": what was decided is still to come.
  private func opensInfinitive(_ index: Int) -> Bool {
    view.word(index) == .to && view.isWord(index + 1) && !view.capitalized(index + 1)
      && !view.has(index + 1, [.determiner, .preposition, .personalPronoun])
  }

  private func isIntention(_ index: Int) -> Bool {
    if view.capitalized(index) { return false }
    return view.has(index, .intention) && !view.has(index, .presentAuxiliary)
      || view.has(index, .deciding) && view.word(index + 1) != .to
  }

  private func nearest(after date: Int) -> Evidence? {
    var index = date
    while index < view.count, index - date < 18, !view.flag(index, .sentenceStart),
      view.tokens[index].block == view.tokens[date - 1].block
    {
      if view.mark(index) == .semicolon { return nil }
      switch isDecided(index) ? .past : evidence(at: index) {
      case .unknown: break
      case let tense: return (tense, index - date + 1)
      }
      index += 1
    }
    return nil
  }

  /// The "agreed" of "In June, they agreed to keep it", which happened on the day that stands before it.
  private func isDecided(_ index: Int) -> Bool {
    view.has(index, .intention) && view.endsIn("ed", index) && view.word(index + 1) == .to
      && !view.has(index, .planWord) && !view.has(index - 1, [.presentAuxiliary, .futureAuxiliary])
  }

  private func evidence(at index: Int) -> Tense {
    guard view.isWord(index), !view.capitalized(index) || view.flag(index, .sentenceStart) else { return .unknown }
    let classes = view.classes(index)
    if classes.contains(.intention), opensInfinitive(index + 1) { return .future }
    if view.word(index) == .deadline, isParticipleOrPast(index + 1, view.classes(index + 1)) { return .past }
    if classes.contains(.planWord), !isDone(index), !isNoun(index) { return .future }
    if classes.contains(.futureAuxiliary) { return view.word(index) != nil || isGoingTo(index) ? .future : .unknown }
    if let word = view.word(index), Self.modals.contains(word) {
      return view.word(view.word(index + 1) == .not ? index + 2 : index + 1) == .have ? .past : .future
    }
    if !classes.isDisjoint(with: [.pastAuxiliary]) { return view.word(index + 1) == .to ? .future : .past }
    if isParticipleOrPast(index, classes) { return tense(ofPastAt: index) }
    if isProgressive(index) { return .future }
    return .unknown
  }

  /// "tried to set", "had to begin": no plan where the verb before has been.
  private func isDone(_ index: Int) -> Bool {
    guard view.word(index - 1) == .to else { return false }
    return view.word(index - 2) == .had
      || isParticipleOrPast(index - 2, view.classes(index - 2)) && !view.has(index - 2, [.planWord, .intention])
  }

  /// "their support for the plans on Monday", "gave them hope with a victory on Monday": no verb that a date follows.
  private func isNoun(_ index: Int) -> Bool {
    guard let word = view.word(index), [.plan, .plans, .hope, .hopes].contains(word) else { return false }
    return view.has(index + 1, .preposition) && ![.to, .for].contains(view.word(index + 1))
      && !view.endsIn("ing", index + 2)
  }

  private static let modals: [Word] = [.would, .may, .might, .could, .should, .must]

  private func isGoingTo(_ index: Int) -> Bool { view.word(index + 1) == .to || !view.endsIn("ing", index) }

  private func isParticipleOrPast(_ index: Int, _ classes: LexicalClass) -> Bool {
    if !classes.isDisjoint(with: [.irregularPast, .speechPast]) { return true }
    return view.endsIn("ed", index) && view.length(index) > 3 && !classes.contains(.notPast)
      && !isAttributive(index)
  }

  /// "the proposed law", but "which started" and "that failed".
  private func isAttributive(_ index: Int) -> Bool {
    view.has(index - 1, .determiner) && !view.has(index - 1, .questionWord) && view.word(index - 1) != .that
  }

  /// "will be released" is still to come, "to be released" says nothing, "released" is past.
  private func tense(ofPastAt index: Int) -> Tense {
    var place = index - 1
    while place > index - 5, view.isWord(place) {
      guard let word = view.word(place), !view.capitalized(place) || view.flag(place, .sentenceStart) else {
        if view.has(place, .futureAuxiliary) { return .future }
        guard view.has(place, .speechAdverb) || view.isManner(place) else { return .past }
        place -= 1
        continue
      }
      switch word {
      case .be, .not, .also, .so, .only, .just: break
      case .will, .shall: return .future
      case .would, .may, .might, .could, .should, .must: return .future
      case .to: return .unknown
      case .is, .are: return .unknown
      default: return .past
      }
      place -= 1
    }
    return .past
  }

  /// "is visiting Ankara on Monday", "she's leaving Friday"; "he comes Friday" tells of the future as well.
  private func isProgressive(_ index: Int) -> Bool {
    let isPronoun = view.has(index - 1, .personalPronoun)
    guard view.endsIn("ing", index), view.length(index) > 4 else {
      return isPronoun && view.endsIn("s", index) && view.classes(index).isEmpty && view.word(index) == nil
    }
    if isPronoun { return view.flag(index - 1, .possessive) || view.endsIn("re", index - 1) }
    return view.word(index - 1) == .is || view.word(index - 1) == .are
  }
}

extension TokenView {
  /// Whether the word here ends in these small letters, its possessive ending aside.
  @inline(__always) func endsIn(_ ending: StaticString, _ index: Int) -> Bool {
    guard isWord(index), length(index) > ending.utf8CodeUnitCount else { return false }
    let start = Int(tokens[index].end) - ending.utf8CodeUnitCount
    for place in 0..<ending.utf8CodeUnitCount where text[start + place] != ending.utf8Start[place] { return false }
    return true
  }

  /// Whether the word here is an adverb in -ly: quickly, not family.
  @inline(__always) func isManner(_ index: Int) -> Bool {
    endsIn("ly", index) && !has(index, .notAdverb) && (!capitalized(index) || flag(index, .sentenceStart))
  }
}
