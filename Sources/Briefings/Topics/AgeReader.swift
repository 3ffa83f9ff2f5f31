import Bytes
import Language

/// Finds how old a sentence says a person is: "Ana Ruiz, 35, said", "36-year-old Ana Ruiz", "Ana Ruiz, aged 36".
struct AgeReader {
  private let words: WordSequence
  /// Ages that a text may give; other numbers beside a name are something else.
  private static let ages: ClosedRange<Double> = 1...115
  /// How many words may stand between an age and its name: "36-year-old Australian climber Ana Ruiz".
  private static let reach = 3
  private static let (year, old, aged) = (hash("year"), hash("old"), hash("aged"))

  init(_ words: WordSequence) { self.words = words }

  /// The age of the person whose name stands at `name`, and the words that give it.
  func age(of name: Range<Int>) -> (age: Double, words: Range<Int>)? { ageBehind(name) ?? ageBefore(name) }

  private func ageBehind(_ name: Range<Int>) -> (age: Double, words: Range<Int>)? {
    var place = name.upperBound
    guard isComma(behind: name.upperBound - 1), place < words.count else { return nil }
    let saysSo = words.token(place).folded == Self.aged
    if saysSo { place += 1 }
    guard place < words.count, let age = age(at: place), saysSo || isComma(behind: place) else { return nil }
    return (age, name.lowerBound..<place + 1)
  }

  private func ageBefore(_ name: Range<Int>) -> (age: Double, words: Range<Int>)? {
    for place in stride(from: name.lowerBound - 1, through: max(2, name.lowerBound - 1 - Self.reach), by: -1)
    where words.token(place).folded == Self.old && words.token(place - 1).folded == Self.year {
      guard (place..<name.lowerBound).allSatisfy({ !isComma(behind: $0) }) else { return nil }
      return age(at: place - 2).map { ($0, place - 2..<name.upperBound) }
    }
    return nil
  }

  private func age(at place: Int) -> Double? {
    guard words.token(place).kind == .number, let age = QuantityReader(words).quantity(at: place)?.quantity.number,
      Self.ages.contains(age), age == age.rounded()
    else { return nil }
    return age
  }

  private func isComma(behind place: Int) -> Bool {
    let end = Int(words.token(place).end)
    return end < words.text.count && words.text[end] == UInt8(ascii: ",")
  }

  private static func hash(_ word: String) -> UInt64 { StableHash.of(word.utf8) }
}
