internal import Bytes

/// One scalar read from UTF-8 that may be broken.
struct ScalarReading {
  var scalar: UInt32
  /// Bytes it takes; a byte that belongs to no scalar is read as U+FFFD, alone.
  var length: Int

  /// Reads the scalar at `offset`, which must be inside `text`.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let first = text[offset]
    (scalar, length) = (0xFFFD, 1)
    if first < 0x80 {
      scalar = UInt32(first)
      return
    }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + width <= text.count else { return }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for place in 1..<width {
      let byte = text[offset + place]
      guard byte.isUTF8Continuation else { return }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    (scalar, length) = (value, width)
  }
}
