internal import Bytes

/// How letters beyond ASCII fold to lower case without diacritics: Latin ones to ASCII letters, others to their lower case.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  private let latin: [UInt8]
  private let additional: [UInt8]

  /// The letters of U+00C0…U+024F and U+1E00…U+1EFF without their diacritics; `-` where the letter has no base.
  /// 1 is ß, 2 æ, 3 Æ, 4 œ, 5 Œ, 6 þ, 7 Þ, 8 ĳ, 9 Ĳ.
  private init() {
    latin = Array(
      """
      AAAAAA3CEEEEIIIIDNOOOOO-OUUUUY71aaaaaa2ceeeeiiiidnooooo-ouuuuy6y\
      AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi98JjKkkLlLlLlL\
      lLlNnNnNnnNnOoOoOo54RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
      b--------------E----------------Oo-------------Uu---------------\
      -------------AaIiOoUuUuUuUuUu-AaAa32--GgKkOoOo--j---Gg--NnAa32Oo\
      AaAaEeEeIiIiOoOoRrRrUuUuSsTt--Hh------AaEeOoOoOoOoYy------------\
      ----------------
      """.utf8)
    additional = Array(
      """
      AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
      MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
      WwWwWwWwWwXxXxYyZzZzZzhtwy----1-AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
      EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy------
      """.utf8)
  }

  /// The folded form of one letter beyond ASCII.
  @inline(__always)
  func fold(_ scalar: UInt32) -> FoldedLetter {
    switch scalar {
    case 0xC0..<0x250: foldLatin(latin[Int(scalar - 0xC0)], scalar)
    case 0x1E00..<0x1F00: foldLatin(additional[Int(scalar - 0x1E00)], scalar)
    default: foldOther(scalar)
    }
  }
}

/// One letter folded: at most four bytes, the first in the lowest place.
struct FoldedLetter {
  var bytes: UInt32
  var count: Int
  var isCapital: Bool
}

extension FoldingTable {
  private func foldLatin(_ base: UInt8, _ scalar: UInt32) -> FoldedLetter {
    if base.isASCIILetter {
      return FoldedLetter(bytes: UInt32(base | 0x20), count: 1, isCapital: base.isASCIIUppercase)
    }
    guard base.isASCIIDigit else { return foldOther(scalar) }
    let pairs: StaticString = "ssaeaeoeoeththijij"
    let place = Int(base - UInt8(ascii: "1")) * 2
    return FoldedLetter(
      bytes: UInt32(pairs.utf8Start[place]) | UInt32(pairs.utf8Start[place + 1]) << 8, count: 2,
      isCapital: base != UInt8(ascii: "1") && base & 1 == 1)
  }

  private func foldOther(_ scalar: UInt32) -> FoldedLetter {
    let lower: UInt32 =
      switch scalar {
      case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
      case 0x400...0x40F: scalar + 0x50
      default: scalar
      }
    let last = 0x80 | (lower & 0x3F)
    let middle = 0x80 | (lower >> 6 & 0x3F)
    let isCapital = lower != scalar
    if lower < 0x800 { return FoldedLetter(bytes: 0xC0 | lower >> 6 | last << 8, count: 2, isCapital: isCapital) }
    if lower < 0x10000 {
      return FoldedLetter(bytes: 0xE0 | lower >> 12 | middle << 8 | last << 16, count: 3, isCapital: isCapital)
    }
    let second = 0x80 | (lower >> 12 & 0x3F)
    return FoldedLetter(
      bytes: 0xF0 | (lower >> 18 & 7) | second << 8 | middle << 16 | last << 24, count: 4, isCapital: isCapital)
  }
}
