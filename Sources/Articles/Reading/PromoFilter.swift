import Bytes

/// Tells of most paragraphs at a glance that no promo rule can apply, before anything is made of their words.
struct PromoFilter {
  /// Hashes of the first words of all rules, letters and digits alone.
  private static let firstWords: Set<UInt64> = {
    let openings = PromoRules.labels + PromoRules.pitches + PromoRules.furniture + PromoRules.credits
    return Set(openings.map { hash(of: Array($0.utf8)[...]) })
  }()

  /// Openings that the editor gave, which may be any words.
  let hasOwnRules: Bool

  /// Whether `text` may be a promo: its first word begins a rule, or it reads like a headline, as offers do.
  func mayBePromo(_ text: ArraySlice<UInt8>) -> Bool {
    guard !hasOwnRules, let last = text.last else { return true }
    if Self.firstWords.contains(Self.hash(of: text)) { return true }
    return text.count <= 130 && last != UInt8(ascii: ".") && mayBeOffer(text)
  }

  /// Whether any word that offers have stands in the text, in any case.
  private func mayBeOffer(_ text: ArraySlice<UInt8>) -> Bool {
    let lowered = text.map(\.asciiLowercased)
    return Self.offerWords.contains { word in lowered.contains(word) }
  }

  private static let offerWords = PromoRules.offers.map { Array($0.0.utf8) }

  private static func hash(of text: ArraySlice<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in text.drop(while: { !$0.isASCIIAlphanumeric }) {
      guard byte.isASCIIAlphanumeric else { break }
      hash.combine(byte.asciiLowercased)
    }
    return hash.value
  }
}
