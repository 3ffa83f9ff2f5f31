import Bytes
import Language

/// Reads numbers as a text writes them: "80", "2,000", "four", "$2.5 million".
struct QuantityReader {
  private let words: WordSequence

  init(_ words: WordSequence) { self.words = words }

  /// The quantity whose number stands at `position`, and the position after its last word; nil for a year, a part of a
  /// date or a range, and for what is no number.
  func quantity(at position: Int) -> (quantity: Quantity, end: Int)? {
    guard var number = number(at: position), !isPartOfRange(position) else { return nil }
    var end = position + 1
    while end < words.count, words.follows(end), let magnitude = QuantityWords.magnitudes[words.token(end).folded] {
      number *= magnitude
      end += 1
    }
    return (Quantity(number: number, bound: bound(before: position)), end)
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

  private func number(at position: Int) -> Double? {
    let token = words.token(position)
    guard token.kind == .number else { return QuantityWords.numbers[token.folded] }
    let bytes = words.text[Int(token.start)..<Int(token.end)]
    let digits = String(decoding: bytes.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    guard let number = Double(digits) else { return nil }
    let isYear = bytes.count == 4 && (1900...2100).contains(number)
    return isYear && currency(before: position) == nil ? nil : number
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
