import Bytes
import Language

/// How many of something a text says there are, and how exactly it says so.
struct Quantity: Hashable {
  enum Bound: Hashable { case exact, about, atLeast, atMost }

  var number: Double
  var bound: Bound

  /// Whether both cannot be right: "more than 80" and "83" can, "2 million" may be a rounded "2.03 million".
  func contradicts(_ other: Quantity) -> Bool {
    let (low, high) = (min(number, other.number), max(number, other.number))
    guard low != high, low > 0 else { return false }
    let (lower, higher) = number == low ? (bound, other.bound) : (other.bound, bound)
    if lower == .atLeast || higher == .atMost { return false }
    if [lower, higher].contains(.about), high <= low * 1.25 { return false }
    if isWhole(low) != isWhole(high), low.rounded() == high.rounded() { return false }
    return !(isRound(low) || isRound(high)) || high > low * 1.05
  }

  /// "7" may be a rounded "6.6".
  private func isWhole(_ number: Double) -> Bool { number == number.rounded() }

  /// Two digits and nothing but zeros: what may have been rounded.
  private func isRound(_ number: Double) -> Bool {
    var rest = number
    while rest >= 100 { rest /= 10 }
    return number >= 100 && rest == rest.rounded()
  }
}

/// Words around numbers.
enum QuantityWords {
  static let magnitudes: [UInt64: Double] = table([
    ("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("mln", 1e6), ("billion", 1e9), ("bln", 1e9),
    ("trillion", 1e12),
  ])
  /// What letters written to an amount of money count: "£3.6bn", "$40m".
  static let suffixes: [UInt64: Double] = table([
    ("k", 1e3), ("m", 1e6), ("mn", 1e6), ("bn", 1e9), ("b", 1e9), ("tn", 1e12),
  ])
  static let billion = hash("bn")
  static let numbers: [UInt64: Double] = table([
    ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
    ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
  ])
  /// By the last word before the number: "more than", "at least", "up to".
  static let bounds: [UInt64: Quantity.Bound] = table([
    ("than", .atLeast), ("least", .atLeast), ("over", .atLeast), ("above", .atLeast), ("exceeding", .atLeast),
    ("nearly", .atMost), ("almost", .atMost), ("most", .atMost), ("under", .atMost), ("below", .atMost),
    ("about", .about), ("around", .about), ("some", .about), ("roughly", .about), ("approximately", .about),
    ("estimated", .about), ("circa", .about), ("close", .about),
  ])
  static let less = ["fewer", "less"].map(hash)
  static let (to, up, than) = (hash("to"), hash("up"), hash("than"))
  /// What joins the ends of a range.
  static let joining = Set(["to", "or", "and", "between"].map(hash))

  private static func hash(_ word: String) -> UInt64 { StableHash.of(word.utf8) }

  private static func table<Value>(_ rows: [(String, Value)]) -> [UInt64: Value] {
    Dictionary(uniqueKeysWithValues: rows.map { (hash($0.0), $0.1) })
  }
}
