/// A 64-bit fingerprint of whole files, 64 bytes at a step: the same on every machine.
///
/// The step is the folded 128-bit product of wyhash (Wang Yi), in four lanes that do not wait for one another. It tells
/// accidental changes apart; it is no defence against someone who wants a collision.
package enum ContentHash {
  package static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

  package static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  package static func of(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
    // A product, so that no change of the first bytes looks like one of the length.
    var state = mix(UInt64(buffer.count) ^ 0xa076_1d64_78bd_642f, 0x9e37_79b9_7f4a_7c15)
    var offset = 0
    if buffer.count >= step { state = lanes(state, of: buffer, &offset) }
    while offset + 8 <= buffer.count {
      state = mix(state ^ word(at: offset, of: buffer), 0xe703_7ed1_a0b4_28db)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < buffer.count {
      tail = tail << 8 | UInt64(buffer[offset])
      offset += 1
    }
    return mix(mix(state ^ tail, 0x8ebc_6af0_9c88_c6e3), 0x5899_65cc_7537_4cc3)
  }

  private static let step = 64

  /// Takes in as many whole steps as there are.
  private static func lanes(_ state: UInt64, of buffer: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt64 {
    var (a, b, c, d) = (state, ~state, state &+ 0x9e37_79b9_7f4a_7c15, state ^ 0x1d8e_4e27_c47d_124f)
    while offset + step <= buffer.count {
      a = pair(a, at: offset, of: buffer)
      b = pair(b, at: offset + 16, of: buffer)
      c = pair(c, at: offset + 32, of: buffer)
      d = pair(d, at: offset + 48, of: buffer)
      offset += step
    }
    return mix(a ^ 0xe703_7ed1_a0b4_28db, b) ^ mix(c ^ 0x8ebc_6af0_9c88_c6e3, d)
  }

  private static func pair(_ state: UInt64, at offset: Int, of buffer: UnsafeRawBufferPointer) -> UInt64 {
    mix(word(at: offset, of: buffer) ^ 0xe703_7ed1_a0b4_28db, word(at: offset + 8, of: buffer) ^ state)
  }

  private static func word(at offset: Int, of buffer: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
