import Bytes
import Language

/// Finds mentions of the gazetteer's entities: the longest alias at each place, from left to right.
///
/// A person's surname alone is a mention once the full name has stood in the article, if no other person in play
/// has it too.
struct EntityMatcher: Sendable {
  private struct Alias: Sendable {
    var entity: Int32
    /// A surname that counts only after the full name.
    var isSurname: Bool
    var isPerson: Bool
    /// For a person, what the given names begin with.
    var initials: [UInt8]
  }

  private let index: PhraseIndex
  private let aliases: [Alias]

  init(_ entities: [Entity]) {
    var phrases: [Phrase] = []
    var aliases: [Alias] = []
    for (number, entity) in entities.enumerated() {
      let names = [entity.name] + entity.aliases
      let isPerson = entity.kind == .person
      let initials = isPerson ? EntityMatcher.initials(of: names) : []
      for name in names {
        phrases.append(Phrase(name))
        aliases.append(Alias(entity: Int32(number), isSurname: false, isPerson: isPerson, initials: initials))
      }
      if let surname = EntityMatcher.surname(of: entity), !names.contains(surname) {
        phrases.append(Phrase(surname))
        aliases.append(Alias(entity: Int32(number), isSurname: true, isPerson: isPerson, initials: initials))
      }
    }
    index = PhraseIndex(phrases + LongerPlaceNames.phrases)
    self.aliases = aliases
  }

  private static func initials(of names: [String]) -> [UInt8] {
    names.flatMap { $0.split(separator: " ").dropLast().compactMap { $0.utf8.first?.asciiLowercased } }
  }

  private static func surname(of entity: Entity) -> String? {
    guard entity.kind == .person else { return nil }
    let words = entity.name.split(separator: " ").filter { !["Jr.", "Jr", "Sr.", "Sr", "II", "III"].contains($0) }
    guard words.count >= 2, let last = words.last, last.count >= 3, last.first?.isUppercase == true else { return nil }
    return String(last)
  }

  /// `people` are those the text names: who only shares a word of his name with an entity is not it.
  func mentions(in words: WordSequence, people: PersonNames?) -> [EntityMention] {
    var mentions: [EntityMention] = []
    mentions.reserveCapacity(words.count / 32)
    var introduced: [Int32] = []
    var position = 0
    var matches = index.matches(in: words)[...]
    while let first = matches.first?.words.lowerBound {
      let here = matches.prefix { $0.words.lowerBound == first }
      matches = matches[here.endIndex...]
      guard first >= position, let (end, entity) = longest(of: here, introduced, people) else { continue }
      position = end
      guard let entity else { continue }
      if !introduced.contains(entity) { introduced.append(entity) }
      mentions.append(EntityMention(entity: Int(entity), range: words.textRange(first..<end)))
    }
    return mentions
  }

  /// `matches` begin at one place. A longer name of a place that is no entity takes its words, and is none.
  private func longest(
    of matches: ArraySlice<PhraseMatch>, _ introduced: [Int32], _ people: PersonNames?
  ) -> (end: Int, entity: Int32?)? {
    var best = 0
    var (found, others): (Int32?, [Int32]) = (nil, [])
    for match in matches {
      guard match.phrase < aliases.count else {
        if match.words.upperBound > best { return (match.words.upperBound, nil) }
        continue
      }
      let alias = aliases[match.phrase]
      if alias.isSurname, !introduced.contains(alias.entity) { continue }
      if let people, isAnother(alias, at: match.words, people) { continue }
      if match.words.upperBound > best {
        (best, found, others) = (match.words.upperBound, alias.entity, [])
      } else if match.words.upperBound == best, found != alias.entity, !others.contains(alias.entity) {
        others.append(alias.entity)
      }
    }
    guard let found else { return nil }
    if others.isEmpty { return (best, found) }
    // Two entities with one name: only the one already in play can be meant.
    let known = ([found] + others).filter(introduced.contains)
    return known.count == 1 ? (best, known[0]) : nil
  }

  /// "Hunter Biden" is not Joe, and "Michael Jordan" is no country.
  private func isAnother(_ alias: Alias, at place: Range<Int>, _ people: PersonNames) -> Bool {
    if alias.isPerson { return people.isSomebodyElse(place, initials: alias.initials) }
    return place.count == 1 && people.isPerson(place)
  }
}
