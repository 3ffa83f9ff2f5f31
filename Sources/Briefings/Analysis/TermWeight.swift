/// A term of an article, how often and where it stands.
package struct TermWeight: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case word, number
    /// A word that the article mostly writes with a capital, or two such words in a row.
    case name
  }

  /// Twelve bytes, because an article has two hundred: the halves of `term`, and the rest from its lowest bits up.
  private let low: UInt32
  private let high: UInt32
  private let rest: UInt32

  private enum Bits {
    static let kind: UInt32 = 2
    static let count: UInt32 = 10
    static let place: UInt32 = 20
  }

  /// `place` is -1 where only the title has the term, and for numbers and two names. A count and a place that are too
  /// great are held as the greatest, and as none.
  package init(term: UInt64, count: Int, kind: Kind, place: Int32) {
    low = UInt32(truncatingIfNeeded: term)
    high = UInt32(truncatingIfNeeded: term >> 32)
    let kept = place < 1 << Bits.place - 1 ? UInt32(place + 1) : 0
    rest =
      UInt32(kind.rawValue) | UInt32(min(count, 1 << Bits.count - 1)) << Bits.kind | kept << (Bits.kind + Bits.count)
  }

  /// `StableHash` of the folded term, or of two names in a row.
  package var term: UInt64 { UInt64(high) << 32 | UInt64(low) }
  /// Where it first stands in `Document.text`, or -1.
  package var place: Int32 { Int32(truncatingIfNeeded: rest >> (Bits.kind + Bits.count)) - 1 }
  package var count: Int { Int(rest >> Bits.kind & (1 << Bits.count - 1)) }
  package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: rest & (1 << Bits.kind - 1))) ?? .word }
}
