import Bytes
import Language

/// The people that a text names: what keeps "Jordan" the country apart from Michael Jordan.
struct PersonNames {
  /// In the order of the text; people, and what may be people.
  private let names: [NameMention]
  private let words: WordSequence

  init(_ names: [NameMention], in words: WordSequence) {
    var people: [NameMention] = []
    people.reserveCapacity(names.count)
    for name in names where name.kind == .person || name.kind == .unknown { people.append(name) }
    (self.names, self.words) = (people, words)
  }

  /// The person that a word names who is a place elsewhere: a part of a longer name, or the surname of someone whose
  /// full name stood before, unless the word before it speaks of a place.
  func isPerson(_ place: Range<Int>) -> Bool {
    let range = words.textRange(place)
    guard let person = name(at: range), person.kind == .person else { return false }
    if person.range.upperBound == range.upperBound, isCountry(place.lowerBound) { return false }
    if person.range.count > range.count { return true }
    return person.full.upperBound <= range.lowerBound && person.full.count > range.count && !isPlaced(place.lowerBound)
  }

  /// Whether a surname belongs to somebody else than one whose first name begins with one of `initials`, or to a
  /// junior.
  func isSomebodyElse(_ place: Range<Int>, initials: [UInt8]) -> Bool {
    let range = words.textRange(place)
    guard let person = name(at: range), person.kind == .person || person.range.upperBound == range.upperBound else {
      return false
    }
    if isJunior(person.range, beyond: range) { return true }
    guard place.count == 1, !initials.isEmpty, person.full.count > range.count else { return false }
    let first = words.text[Int(person.full.lowerBound)].asciiLowercased
    return first.isASCIILetter && !initials.contains(first) && person.full.lowerBound <= range.lowerBound
  }
}

extension PersonNames {
  private func name(at range: Range<Int32>) -> NameMention? {
    let place = names.partitionPoint { $0.range.upperBound < range.upperBound }
    guard place < names.count, names[place].range.lowerBound <= range.lowerBound else { return nil }
    return names[place]
  }

  /// A country that nobody is called by: "Texaco Canada said" is a company, and speaks of Canada.
  private func isCountry(_ position: Int) -> Bool { Self.countries.contains(words.token(position).folded) }

  private static let countries = Set(
    StableHash.ofWords(
      in: """
        canada mexico brazil argentina peru colombia venezuela ecuador bolivia spain portugal italy greece turkey iran
        iraq egypt kenya nigeria ghana sudan libya algeria morocco tunisia japan china india pakistan bangladesh indonesia
        malaysia singapore thailand vietnam philippines korea taiwan australia russia ukraine hungary romania bulgaria
        sweden norway denmark finland switzerland austria belgium netherlands germany britain europe asia africa
        """))

  /// "in Jordan", "to Georgia".
  private func isPlaced(_ position: Int) -> Bool {
    position > 0 && words.follows(position) && Self.placing.contains(words.token(position - 1).folded)
  }

  private static let placing = Set(
    ["in", "from", "to", "into", "near", "across", "outside", "through", "throughout", "inside"].map {
      StableHash.of($0.utf8)
    })

  private func isJunior(_ name: Range<Int32>, beyond range: Range<Int32>) -> Bool {
    guard name.upperBound - range.upperBound >= 3 else { return false }
    let rest = words.text[Int(range.upperBound)..<Int(name.upperBound)].filter(\.isASCIILetter)
    return rest == Array("Jr".utf8) || rest == Array("Sr".utf8)
  }
}
