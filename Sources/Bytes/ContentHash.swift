/// A 64-bit fingerprint of whole files, eight bytes at a step: the same on every machine.
///
/// The step is the folded 128-bit product of wyhash (Wang Yi). It tells accidental changes apart; it is no defence
/// against someone who wants a collision.
package enum ContentHash {
  package static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

  package static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  package static func of(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
    var state = UInt64(buffer.count) ^ 0xa076_1d64_78bd_642f
    var offset = 0
    while offset + 8 <= buffer.count {
      let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      state = mix(state ^ word, 0xe703_7ed1_a0b4_28db)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < buffer.count {
      tail = tail << 8 | UInt64(buffer[offset])
      offset += 1
    }
    return mix(mix(state ^ tail, 0x8ebc_6af0_9c88_c6e3), 0x5899_65cc_7537_4cc3)
  }

  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
