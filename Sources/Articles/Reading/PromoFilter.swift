import Bytes

/// Tells of most paragraphs at a glance that no promo rule can apply, before anything is made of their words.
struct PromoFilter {
  /// Hashes of how rules open: of the first word where it is the only one, else of the first two. Letters and digits
  /// of ASCII alone count, so that `don't` and `don’t` are the same two words.
  private static let openings: Set<UInt64> = {
    let rules: [String] =
      Array(PromoRules.labels.union(PromoRules.furniture)) + PromoRules.pitches + PromoRules.credits
      + PromoRules.openLabels
      + PromoRules.contacts + PromoRules.copyrights.map { String($0.prefix { !$0.isNumber }) }
      + PromoRules.shoutedLabels.map { $0.lowercased() } + NewsroomCredit.openings + NewsroomCredit.notes
    return Set(
      rules.map { rule in
        let (one, two) = hashes(of: Array(rule.utf8)[...])
        return two ?? one
      })
  }()

  /// Openings that the editor gave, which may be any words.
  let hasOwnRules: Bool

  /// Whether `text` may be a promo: it opens as a rule does, ends as a caption may, or reads like a headline with
  /// the words of an offer.
  func mayBePromo(_ text: ArraySlice<UInt8>) -> Bool {
    guard !hasOwnRules, let last = text.last else { return true }
    let (one, two) = Self.hashes(of: text)
    if Self.openings.contains(one) || two.map(Self.openings.contains) == true { return true }
    if last == UInt8(ascii: ")") { return true }
    return text.count <= 130 && last != UInt8(ascii: ".") && mayBeOffer(text)
  }

  /// The same for a paragraph of pasted text, which also may be a menu, a caption, a line, a credit of the newsroom.
  func mayBePastedPromo(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, !mayBePromo(text) else { return true }
    if !first.isASCIIAlphanumeric, !Self.quotes.contains(where: text.starts) { return true }
    guard Self.endsSentence(text) else { return true }
    return Self.credits.contains { text.dropLast().suffix($0.count).elementsEqual($0) }
      || text.count <= 200 && mayBeOffer(text)
  }

  private static let quotes = ["\"", "“", "'", "‘", "(", "["].map { Array($0.utf8) }
  /// How a sentence that credits a reporter ends, or one about links.
  private static let credits = [" report", " story", " article", " reporting", " external sites"].map { Array($0.utf8) }

  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    text.reversed().prefix(8).first { $0 < 0x80 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }.map {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?")
    } ?? false
  }

  private static func hashes(of text: ArraySlice<UInt8>) -> (one: UInt64, two: UInt64?) {
    var hash = StableHash()
    var one: UInt64?
    var isInWord = false
    for byte in text {
      if byte.isASCIIAlphanumeric {
        hash.combine(byte.asciiLowercased)
        isInWord = true
      } else if isInWord {
        isInWord = false
        if let one { return (one, hash.value) }
        one = hash.value
        hash.combine(UInt8(0x20))
      }
    }
    if let one { return (one, isInWord ? hash.value : nil) }
    return (hash.value, nil)
  }

  /// Whether any word that offers have stands in the text, in any case.
  private func mayBeOffer(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      Self.offerWords.withUnsafeBufferPointer { words in
        text.indices.contains { start in
          let words = words[Int(text[start])]
          return !words.isEmpty && words.contains { Self.stands($0, at: start, in: text) }
        }
      }
    }
  }

  private static func stands(_ word: [UInt8], at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count - start >= word.count && word.indices.allSatisfy { text[start + $0].asciiLowercased == word[$0] }
  }

  /// By their first byte, in any case.
  private static let offerWords: [[[UInt8]]] = {
    let words = (PromoRules.offers + PromoRules.plainOffers).map { Array($0.0.utf8) }
    return (0...UInt8.max).map { byte in words.filter { $0[0] == byte.asciiLowercased } }
  }()
}
