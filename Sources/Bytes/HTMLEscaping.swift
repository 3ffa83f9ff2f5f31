extension [UInt8] {
  /// Appends `text` with `&`, `<`, `>` and `"` replaced by entities, as libcmark's HTML renderer does.
  ///
  /// Runs without such bytes are copied whole, so that plain prose costs one scan and one copy.
  @inlinable
  package mutating func appendEscapedHTML(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { appendEscapedHTML(bytes: $0) }
    if done == nil { Array(text).withUnsafeBufferPointer { appendEscapedHTML(bytes: $0) } }
  }

  @usableFromInline
  package mutating func appendEscapedHTML(bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = bytes.endOfPlainHTML(from: start)
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      guard end < bytes.count else { return }
      append(contentsOf: htmlEntity(for: bytes[end]).utf8)
      start = end + 1
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte stands that HTML text cannot hold as it is, or the end.
  ///
  /// Eight bytes are looked at in one step: the four marks are two pairs, the bytes of each one bit apart, and a byte
  /// is zero where the high bit of `(x - 1) & ~x` is set.
  package func endOfPlainHTML(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let angles = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
      let others = (word | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
      let zeros =
        ((angles &- 0x0101_0101_0101_0101) & ~angles | (others &- 0x0101_0101_0101_0101) & ~others)
        & 0x8080_8080_8080_8080
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] | 0x02 != 0x3E, bytes[index] | 0x04 != 0x26 { index += 1 }
    return index
  }
}

private func htmlEntity(for byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: "&quot;"
  }
}
