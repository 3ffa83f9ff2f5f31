/// Rounds counts of articles down to steps that lie further apart the higher they are.
///
/// How rare a term is hardly changes with one more article that has it; where the count does not change at all, neither
/// do the vectors of the articles that had it before.
enum CorpusStep {
  /// Leading bits that are kept: 1 to 8, then 10, 12, 14, 16, 20, 24 …
  private static let bits = 3

  static func below(_ count: Int32) -> Int32 {
    let length = Int32.bitWidth - count.leadingZeroBitCount
    return length <= bits ? count : (count >> (length - bits)) << (length - bits)
  }
}
