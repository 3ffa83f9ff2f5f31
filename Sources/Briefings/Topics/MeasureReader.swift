import Bytes
import Language

/// Finds what a sentence says was measured: "a magnitude of about 6.8", "10 kilometers deep", "29 km north of Lund".
struct MeasureReader {
  private let words: WordSequence
  private static let magnitude = hash("magnitude")
  private static let depth = hash("depth")
  private static let named = [magnitude, depth]
  private static let deep = hash("deep")
  private static let of = hash("of")
  static let from = hash("from")
  /// What may stand between "from" and the name of a place.
  private static let leading = Set(StableHash.ofWords(in: "the city town village port of"))
  private static let directions = Set(
    StableHash.ofWords(
      in: "north south east west northeast northwest southeast southwest northern southern eastern western away"))
  /// How many words a place or a measure may stand away from its number.
  private static let reach = 5

  init(_ words: WordSequence) { self.words = words }

  /// Those that the sentence gives once: of two depths each may be of another thing.
  func measures() -> [ClaimReader.Found] {
    guard !(0..<words.count).contains(where: { ClaimWords.further.contains(words.token($0).folded) }) else { return [] }
    let found = (0..<words.count).compactMap(measure)
    return found.filter { one in found.count { $0.slot == one.slot } == 1 }
  }

  /// What the number at `position` measures.
  func measure(at position: Int) -> ClaimReader.Found? {
    guard let (quantity, letters, end) = QuantityReader(words).quantity(at: position) else { return nil }
    if let name = name(before: position)
      ?? (end < words.count && words.token(end).folded == Self.magnitude ? end : nil),
      words.token(name).folded == Self.magnitude
    {
      return (
        .measure(Self.magnitude, unit: 0), .quantity(quantity), min(name, position)..<max(name, position) + 1
      )
    }
    guard let (unit, behind) = letters.map({ ($0, end) }) ?? unit(at: end) else { return nil }
    if let name = name(before: position) {
      return (.measure(words.token(name).folded, unit: unit), .quantity(quantity), name..<behind)
    }
    if behind < words.count, words.follows(behind), words.token(behind).folded == Self.deep {
      return (.measure(Self.depth, unit: unit), .quantity(quantity), position..<behind + 1)
    }
    return place(behind).map { place in
      (.measure(words.token(place).folded, unit: unit), .quantity(quantity), position..<place + 1)
    }
  }

  private func unit(at position: Int) -> (hash: UInt64, end: Int)? {
    guard position < words.count, words.follows(position) else { return nil }
    let unit = CountedThing.name(of: words.token(position).folded)
    return CountedThing.isMeasure(unit) ? (unit, position + 1) : nil
  }

  /// "A magnitude of about", "depth of": where the name of a measure stands before its number.
  private func name(before number: Int) -> Int? {
    var place = number - 1
    while place >= max(0, number - Self.reach), words.follows(place + 1) {
      let word = words.token(place).folded
      if Self.named.contains(word) { return place }
      guard word == Self.of || QuantityWords.bounds[word] != nil else { return nil }
      place -= 1
    }
    return nil
  }

  /// "North of Lund", "from the city of Lund": where the name of the place stands that a distance is from.
  private func place(_ start: Int) -> Int? {
    var place = start
    while place < words.count, Self.directions.contains(words.token(place).folded) { place += 1 }
    guard place < words.count, words.follows(place), [Self.of, Self.from].contains(words.token(place).folded),
      place > start || words.token(place).folded == Self.from
    else { return nil }
    place += 1
    while place < words.count, Self.leading.contains(words.token(place).folded) { place += 1 }
    guard place < words.count, place <= start + Self.reach, words.token(place).flags.contains(.capitalized) else {
      return nil
    }
    return place
  }

  private static func hash(_ word: String) -> UInt64 { StableHash.of(word.utf8) }
}
