import Bytes
import Language

/// Reads numbers as a text writes them: "80", "2,000", "four", "$2.5 million", "£3.6bn", "600m".
struct QuantityReader {
  /// A number, the thing that letters written to it say it counts, and the position after its last word.
  typealias Reading = (quantity: Quantity, unit: UInt64?, end: Int)

  private let words: WordSequence

  init(_ words: WordSequence) { self.words = words }

  /// The quantity whose number stands at `position`, and the position after its last word; nil for a year, a part of a
  /// date or a range, and for what is no number.
  func quantity(at position: Int) -> Reading? {
    guard let (written, unit) = number(at: position), !isPartOfRange(position) else { return nil }
    var (number, end) = (written, position + 1)
    while unit == nil, end < words.count, words.follows(end),
      let magnitude = QuantityWords.magnitudes[words.token(end).folded]
    {
      number *= magnitude
      end += 1
    }
    return (Quantity(number: number, bound: bound(before: position)), unit, end)
  }

  /// The sign before a number, as a hash; nil for a number without one.
  func currency(before position: Int) -> UInt64? {
    let start = Int(words.token(position).start)
    guard start > 0 else { return nil }
    switch words.text[start - 1] {
    case UInt8(ascii: "$"): return StableHash.of("$".utf8)
    // The last bytes of € and £.
    case 0xAC where start > 2 && words.text[start - 3] == 0xE2: return StableHash.of("€".utf8)
    case 0xA3 where start > 1 && words.text[start - 2] == 0xC2: return StableHash.of("£".utf8)
    default: return nil
    }
  }

  private func number(at position: Int) -> (number: Double, unit: UInt64?)? {
    let token = words.token(position)
    guard token.kind == .number else { return QuantityWords.numbers[token.folded].map { ($0, nil) } }
    let bytes = words.text[Int(token.start)..<Int(token.end)]
    let letters = bytes.suffix(while: \.isASCIILetter)
    let digits = String(decoding: bytes.dropLast(letters.count).filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    guard let number = Double(digits) else { return nil }
    let isMoney = currency(before: position) != nil
    if !letters.isEmpty {
      let suffix = StableHash.of(letters.map(\.asciiLowercased))
      if isMoney || suffix == QuantityWords.billion { return QuantityWords.suffixes[suffix].map { (number * $0, nil) } }
      return CountedThing.abbreviations[suffix].map { (number, $0) }
    }
    let isYear = bytes.count == 4 && (1900...2100).contains(number)
    return isYear && !isMoney ? nil : (number, nil)
  }

  /// "5 to 10 people", "between 5 and 10", "5-10": no one number is claimed.
  private func isPartOfRange(_ position: Int) -> Bool {
    [(position - 1, position - 2), (position + 1, position + 2)].contains { joint, other in
      guard joint >= 0, joint < words.count else { return false }
      let isNumber = { (place: Int) in place >= 0 && place < words.count && words.token(place).kind == .number }
      if isNumber(joint) { return true }
      return QuantityWords.joining.contains(words.token(joint).folded) && isNumber(other)
    }
  }

  private func bound(before position: Int) -> Quantity.Bound {
    guard position > 0, words.follows(position) else { return .exact }
    let word = words.token(position - 1).folded
    let earlier = position > 1 ? words.token(position - 2).folded : 0
    if word == QuantityWords.to, earlier == QuantityWords.up { return .atMost }
    if word == QuantityWords.than, QuantityWords.less.contains(earlier) { return .atMost }
    return QuantityWords.bounds[word] ?? .exact
  }
}

extension Slice where Element == UInt8, Base: BidirectionalCollection {
  /// The longest end of which all bytes are as asked.
  fileprivate func suffix(while isAsked: (UInt8) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isAsked(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
