/// A 64-bit hash whose value depends on the bytes alone: the same in every process, on every machine.
///
/// This is FNV-1a (Fowler, Noll, Vo) with a final avalanche step from MurmurHash3, so that the low bits may index
/// a table. It tells accidental changes apart; it is no defence against someone who wants a collision.
///
/// Public, because the compiler inlines into other modules what is public, but not the methods of a package type.
public struct StableHash: Sendable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable public init() {}

  @inlinable
  public mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inlinable
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  @inlinable
  public mutating func combine(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { combine(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  @inlinable public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }

  /// The hash of `bytes` in one call.
  @inlinable
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.combine(bytes)
    return hash.value
  }

  /// The hash of each word of `text`, spaces and line ends being between words: for tables of words.
  public static func ofWords(in text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash: StableHash?
    for byte in text.utf8 {
      if byte > 0x20 {
        hash = hash ?? StableHash()
        hash?.combine(byte)
      } else if let word = hash {
        hashes.append(word.value)
        hash = nil
      }
    }
    if let hash { hashes.append(hash.value) }
    return hashes
  }
}
