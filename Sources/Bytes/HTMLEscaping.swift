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
  /// Sixteen bytes are looked at in one step, or eight.
  package func endOfPlainHTML(from start: Int) -> Int {
    guard let base = baseAddress else { return start }
    let bytes = UnsafeRawPointer(base)
    var index = start
    while count &- index >= 16, !(base + index).haveHTMLMark { index &+= 16 }
    while count &- index >= 8 {
      let marks = UInt64(at: bytes + index).htmlMarks
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, base[index] | 0x02 != 0x3E, base[index] | 0x04 != 0x26 { index &+= 1 }
    return index
  }
}

extension UnsafePointer<UInt8> {
  /// Whether one of sixteen bytes is `& < > "`: two pairs, the bytes of each one bit apart. All are compared at once.
  @inline(__always)
  fileprivate var haveHTMLMark: Bool {
    var marks: UInt8 = 0
    for place in 0..<16 { marks |= (self[place] | 0x02 == 0x3E ? 1 : 0) | (self[place] | 0x04 == 0x26 ? 1 : 0) }
    return marks != 0
  }
}

extension UInt64 {
  /// The eight bytes at an address, the first in the lowest place.
  @inline(__always)
  fileprivate init(at address: UnsafeRawPointer) {
    self.init(littleEndian: address.loadUnaligned(as: UInt64.self))
  }

  /// The high bit of the lowest byte that is one of `& < > "`, and perhaps of bytes above it: the four are two pairs, the
  /// bytes of each one bit apart, and a byte is zero where the high bit of `(x - 1) & ~x` is set.
  @inline(__always)
  fileprivate var htmlMarks: UInt64 {
    let angles = (self | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    let others = (self | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
    return ((angles &- 0x0101_0101_0101_0101) & ~angles | (others &- 0x0101_0101_0101_0101) & ~others)
      & 0x8080_8080_8080_8080
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
